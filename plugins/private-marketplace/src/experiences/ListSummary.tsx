import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import type { ExperienceList } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { privateMarketplaceTranslationRef } from '../translation';
import { CsvExport } from './CsvExport';
import type { ListQuery } from './experienceQuery';
import styles from './ExperienceFilters.module.css';

/** How many experiences the filters leave, and all of them as a file. */
export function ListSummary(props: {
  /** Undefined while nothing is known. */
  list: ExperienceList | undefined;
  query: ListQuery;
}) {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const { list, query } = props;
  return (
    <div className={styles.foot}>
      {/* Always there, or screen readers would not tell what a filter leaves. */}
      <Text role="status" color="secondary">
        {list && t('experiences.count', { count: list.totalItems })}
      </Text>
      {list && list.totalItems > 0 && <CsvExport query={query} />}
    </div>
  );
}
