import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert } from '@backstage/ui';
import type {
  ConfigurationError,
  ConfigurationProgress,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';
import type { ReactNode } from 'react';
import { ChangeSetLink } from '../changeSets/ChangeSetLink';
import { FoldedJson } from '../json/FoldedJson';
import { privateMarketplaceTranslationRef } from '../translation';
import styles from './ConfigurationProblem.module.css';
import { FailureAdvice } from './FailureAdvice';
import { ProblemList } from './ProblemList';
import { useReport } from './useReport';

const ENDS = [
  'failed',
  'cancelled',
  'rejected',
  'withdrawn',
  'gone',
  'superseded',
  'repeated',
] as const;
const GRAVE = new Set<string>(['failed', 'rejected']);
// Nothing is lost, and nothing is to be done.
const HARMLESS = new Set<string>(['withdrawn', 'superseded', 'repeated']);

/** Why a configuration was not applied, and what to do now. */
export function ConfigurationProblem(props: {
  progress: ConfigurationProgress;
  error: ConfigurationError;
  /** What can be done about it here. */
  actions?: ReactNode;
}) {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const { progress, error, actions } = props;
  const { changeSetId, shortName, state } = progress;
  const { message, problems, errorKey } = error;
  const report = useReport(progress);
  const end = ENDS.find(each => each === state) ?? 'failed';
  return (
    <Alert
      status={severityOf(end)}
      icon
      title={t(`problem.heading.${end}`)}
      customActions={actions}
      description={
        <div className={styles.problem}>
          <div>{message}</div>
          <ProblemList problems={problems} />
          <FailureAdvice report={report} otherwise={t(`problem.${end}`)} />
          {changeSetId && (
            <div>
              <ChangeSetLink experienceRef={shortName} id={changeSetId}>
                {t('progress.changeSet', { id: changeSetId })}
              </ChangeSetLink>
            </div>
          )}
          {errorKey && (
            <div className={styles.key}>
              {t('problem.errorKey')}: <code>{errorKey}</code>
            </div>
          )}
          {report !== undefined && (
            <FoldedJson label={t('problem.report')} content={report} />
          )}
        </div>
      }
    />
  );
}

function severityOf(end: string): 'danger' | 'warning' | 'info' {
  if (GRAVE.has(end)) return 'danger';
  return HARMLESS.has(end) ? 'info' : 'warning';
}
