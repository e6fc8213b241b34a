import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Problem } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { privateMarketplaceTranslationRef } from '../translation';
import { problemField } from './problemField';
import styles from './ProblemList.module.css';

/** What is wrong with a configuration, field by field; nothing when all is well. */
export function ProblemList(props: { problems: Problem[] }) {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const { problems } = props;
  if (problems.length === 0) {
    return null;
  }
  const fieldName = (pointer: string) =>
    problemField(pointer)
      .map(part =>
        typeof part === 'number'
          ? t('problem.entry', { number: String(part) })
          : part,
      )
      .join(', ') || t('problem.wholeFile');
  return (
    <ul className={styles.list} aria-label={t('problem.list')}>
      {problems.map((problem, index) => (
        // They have no id, and may say the same.
        // eslint-disable-next-line react/no-array-index-key
        <li key={index}>
          <strong>{fieldName(problem.pointer)}</strong>
          {`: ${problem.message}`}
        </li>
      ))}
    </ul>
  );
}
