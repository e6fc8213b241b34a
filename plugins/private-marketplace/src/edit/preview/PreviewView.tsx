import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert } from '@backstage/ui';
import type { ConfigurationPreview } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { useEffect, useRef } from 'react';
import { FoldedList } from '../../lists/FoldedList';
import { ProblemList } from '../../progress/ProblemList';
import { privateMarketplaceTranslationRef } from '../../translation';
import { NamesNotice } from '../../productNames/NamesNotice';
import { ItemLabel } from './ItemLabel';
import styles from './Preview.module.css';
import { PreviewImpact } from './PreviewImpact';
import { PreviewStepView } from './PreviewStepView';
import { PreviewWarnings } from './PreviewWarnings';
import { usePreviewWords } from './usePreviewWords';

/** What a configuration would do if it were written now. */
export function PreviewView(props: {
  preview: ConfigurationPreview;
  /** Why it must not be written, if so. */
  refusal?: string;
}) {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const words = usePreviewWords();
  const { preview, refusal } = props;
  const { creates, noEffect, prediction, problems, queuedBehind, steps } =
    preview;
  const heading = useRef<HTMLHeadingElement>(null);
  // The form is gone, and with it what had the focus.
  useEffect(() => heading.current?.focus(), [preview]);
  return (
    <div className={styles.preview}>
      <h3 ref={heading} tabIndex={-1} className={styles.heading}>
        {t('edit.plan.heading')}
      </h3>
      {refusal && <Alert role="alert" status="danger" icon title={refusal} />}
      {prediction !== 'applied' && (
        <Alert
          role="alert"
          status={prediction === 'no-effect' ? 'info' : 'danger'}
          icon
          title={t(`edit.plan.prediction.${prediction}`)}
          description={<ProblemList problems={problems} />}
        />
      )}
      <ul className={styles.summary}>
        <li>{t('edit.plan.changeSets', { count: steps.length })}</li>
        {queuedBehind > 0 && (
          <li>{t('edit.plan.queuedBehind', { count: queuedBehind })}</li>
        )}
        {creates && !refusal && (
          <li>{t('edit.plan.creates', { shortName: preview.shortName })}</li>
        )}
        {preview.renames && <li>{t('edit.plan.renames', preview.renames)}</li>}
      </ul>
      <PreviewWarnings warnings={preview.warnings} />
      {!refusal && <PreviewImpact preview={preview} />}
      {steps.map((step, index) => (
        <PreviewStepView
          // Several can have the same name, and their order never changes.
          // eslint-disable-next-line react/no-array-index-key
          key={index}
          step={step}
          number={index + 1}
          total={steps.length}
        />
      ))}
      <NamesNotice />
      {noEffect.length > 0 && (
        <div className={styles.muted}>
          <FoldedList
            label={t('edit.plan.noEffect', {
              number: String(noEffect.length),
            })}
            items={noEffect.map(words.withoutEffect)}
          >
            {(text, index) => {
              const item = noEffect[index];
              return item && <ItemLabel item={item}>{text}</ItemLabel>;
            }}
          </FoldedList>
        </div>
      )}
    </div>
  );
}
