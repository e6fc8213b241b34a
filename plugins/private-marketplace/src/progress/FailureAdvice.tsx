import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { remedyOf } from '../changeSets/remedyOf';
import { privateMarketplaceTranslationRef } from '../translation';
import styles from './ProblemList.module.css';
import { readFailure } from './readFailure';

/** What to do about a failure, by what AWS says of it. */
export function FailureAdvice(props: {
  /** Content of the error file; undefined when it is not known. */
  report: unknown;
  /** What to do when AWS says nothing in particular. */
  otherwise: string;
}) {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const { isFaultOfAws, errors } = readFailure(props.report);
  if (isFaultOfAws) {
    return (
      <div>
        {t('awsError.failureCode.SERVER_FAULT')}{' '}
        {t('awsError.failureNext.SERVER_FAULT')}
      </div>
    );
  }
  if (errors.length === 0) {
    return <div>{props.otherwise}</div>;
  }
  return (
    <ul className={styles.list} aria-label={t('awsError.list')}>
      {errors.map(({ code, message }, index) => (
        // They have no id, and the same may be said of several changes.
        // eslint-disable-next-line react/no-array-index-key
        <li key={index}>
          {message} (<code>{code}</code>) {t(remedyOf(code))}
        </li>
      ))}
    </ul>
  );
}
