import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert } from '@backstage/ui';
import type {
  ConfigurationError,
  ConfigurationState,
} from 'backstage-plugin-private-marketplace-common';
import { privateMarketplaceTranslationRef } from '../translation';
import styles from './ConfigurationProblem.module.css';
import { problemField } from './problemField';

/** Why a configuration was not applied, and what to do now. */
export function ConfigurationProblem(props: {
  state: ConfigurationState;
  error: ConfigurationError;
}) {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const { state, error } = props;
  const { message, problems, errorKey, report } = error;
  const heading =
    state === 'cancelled' || state === 'rejected' ? state : 'failed';
  const fieldName = (pointer: string) =>
    problemField(pointer)
      .map(part =>
        typeof part === 'number'
          ? t('problem.entry', { number: String(part) })
          : part,
      )
      .join(', ') || t('problem.wholeFile');
  return (
    <Alert
      status={state === 'cancelled' ? 'warning' : 'danger'}
      icon
      title={t(`problem.heading.${heading}`)}
      description={
        <div className={styles.problem}>
          <div>{message}</div>
          {problems.length > 0 && (
            <ul className={styles.list} aria-label={t('problem.list')}>
              {problems.map(problem => (
                <li key={`${problem.pointer} ${problem.message}`}>
                  <strong>{fieldName(problem.pointer)}</strong>
                  {`: ${problem.message}`}
                </li>
              ))}
            </ul>
          )}
          <div>
            {t(state === 'cancelled' ? 'problem.again' : 'problem.next')}
          </div>
          {errorKey && (
            <div className={styles.key}>
              {t('problem.errorKey')}: <code>{errorKey}</code>
            </div>
          )}
          {report !== undefined && (
            <details>
              <summary className={styles.summary}>
                {t('problem.report')}
              </summary>
              {/* Focusable, as it scrolls. */}
              <pre
                className={styles.report}
                role="region"
                aria-label={t('problem.report')}
                // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
                tabIndex={0}
              >
                {JSON.stringify(report, null, 2)}
              </pre>
            </details>
          )}
        </div>
      }
    />
  );
}
