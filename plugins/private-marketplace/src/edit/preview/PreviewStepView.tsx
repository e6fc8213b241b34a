import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  RiCheckboxCircleLine,
  RiCloseCircleLine,
  RiStopCircleLine,
} from '@remixicon/react';
import type { PreviewStep } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { type ReactElement, useId } from 'react';
import { IconLabel, type Tone } from '../../labels/IconLabel';
import { privateMarketplaceTranslationRef } from '../../translation';
import styles from './Preview.module.css';
import { PreviewChangeItem } from './PreviewChangeItem';

const LOOKS: Record<
  PreviewStep['prediction'],
  { icon: ReactElement; tone: Tone }
> = {
  applied: { icon: <RiCheckboxCircleLine />, tone: 'success' },
  fails: { icon: <RiCloseCircleLine />, tone: 'danger' },
  'not-reached': { icon: <RiStopCircleLine />, tone: 'warning' },
};

/** One change set: whether it will be applied, and what it changes. */
export function PreviewStepView(props: {
  step: PreviewStep;
  number: number;
  total: number;
}) {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const headingId = useId();
  const { number, total } = props;
  const { prediction, changes } = props.step;
  return (
    <section className={styles.step} aria-labelledby={headingId}>
      <h4 id={headingId} className={styles.stepHeading}>
        {t('edit.plan.step', { number: String(number), total: String(total) })}
      </h4>
      <IconLabel {...LOOKS[prediction]}>
        {t(`edit.plan.stepPrediction.${prediction}`)}
      </IconLabel>
      <ul className={styles.items}>
        {changes.map((change, index) => (
          <PreviewChangeItem
            // Changes have no id, and their order never changes.
            // eslint-disable-next-line react/no-array-index-key
            key={index}
            change={change}
            comesTrue={prediction === 'applied'}
          />
        ))}
      </ul>
    </section>
  );
}
