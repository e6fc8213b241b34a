import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import type { ExperienceList } from 'backstage-plugin-private-marketplace-common';
import type { Pages } from '../live/usePages';
import { SyncNotice } from '../sync/SyncNotice';
import { Pager } from '../table/Pager';
import { privateMarketplaceTranslationRef } from '../translation';
import { AllHidden } from './AllHidden';
import { CsvExport } from './CsvExport';
import { isFiltered } from './experienceQuery';
import styles from './ExperienceFilters.module.css';
import { ExperiencesTable } from './ExperiencesTable';
import { NoExperiences } from './NoExperiences';
import type { ListQueryState } from './useListQuery';

/** A page of the experiences, or why none is to be seen. */
export function Experiences(props: {
  list: ExperienceList;
  /** Whether another page is on its way. */
  isStale: boolean;
  pages: Pages<ExperienceList>;
  state: ListQueryState;
}) {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const { list, isStale, pages, state } = props;
  return (
    <>
      <SyncNotice sync={list.sync} />
      {list.items.length > 0 && (
        <>
          <div className={styles.foot}>
            <Text role="status" color="secondary">
              {t('experiences.count', { count: list.totalItems })}
            </Text>
            <CsvExport query={state.query} />
          </div>
          <ExperiencesTable list={list} isStale={isStale} state={state} />
          <Pager
            table={t('experiences.title')}
            page={list}
            pages={pages}
            isStale={isStale}
          />
        </>
      )}
      {list.items.length === 0 && <WhyEmpty {...{ list, state, isStale }} />}
    </>
  );
}

function WhyEmpty(props: {
  list: ExperienceList;
  isStale: boolean;
  state: ListQueryState;
}) {
  const { list, isStale, state } = props;
  if (isStale) {
    return null;
  }
  if (isFiltered(state.settled)) {
    return <AllHidden clear={state.clear} />;
  }
  // Before the first reading nobody knows whether there is nothing.
  return list.sync.state === 'pending' ? null : <NoExperiences />;
}
