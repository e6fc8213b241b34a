import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert } from '@backstage/ui';
import type {
  ConfigurationError,
  ConfigurationState,
} from 'backstage-plugin-private-marketplace-common';
import type { ReactNode } from 'react';
import { FoldedJson } from '../json/FoldedJson';
import { privateMarketplaceTranslationRef } from '../translation';
import styles from './ConfigurationProblem.module.css';
import { ProblemList } from './ProblemList';

/** Why a configuration was not applied, and what to do now. */
export function ConfigurationProblem(props: {
  state: ConfigurationState;
  error: ConfigurationError;
  /** What can be done about it here. */
  actions?: ReactNode;
}) {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const { state, error, actions } = props;
  const { message, problems, errorKey, report } = error;
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
          <div>
            {t(state === 'cancelled' ? 'problem.again' : 'problem.next')}
          </div>
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
