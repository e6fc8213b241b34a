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
  const heading =
    state === 'cancelled' || state === 'rejected' ? state : 'failed';
  return (
    <Alert
      status={state === 'cancelled' ? 'warning' : 'danger'}
      icon
      title={t(`problem.heading.${heading}`)}
      customActions={actions}
      description={
        <div className={styles.problem}>
          <div>{message}</div>
          <ProblemList problems={problems} />
          <FailureAdvice report={report} otherwise={t(`problem.${heading}`)} />
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
