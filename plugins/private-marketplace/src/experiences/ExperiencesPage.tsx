import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Container } from '@backstage/ui';
import { NotConfigured } from '../failure/NotConfigured';
import { useClear } from '../filters/useClear';
import { SubPageHeading } from '../place/PageHeading';
import { ChangeAnnouncer } from '../progress/ChangeAnnouncer';
import { SyncNotice } from '../sync/SyncNotice';
import { PagedList } from '../table/PagedList';
import { privateMarketplaceTranslationRef } from '../translation';
import { UnrecognizedFilesLink } from '../unrecognized/UnrecognizedFilesLink';
import { EmptyList } from './EmptyList';
import { ExperienceFilters } from './ExperienceFilters';
import { isFiltered } from './experienceQuery';
import { ExperiencesTable } from './ExperiencesTable';
import { ListSummary } from './ListSummary';
import { useExperiences } from './useExperiences';
import { useListQuery } from './useListQuery';

/** All experiences. */
export function ExperiencesPage() {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const state = useListQuery();
  const { fieldsRef, clear } = useClear(state.clear);
  const { change, query, settled } = state;
  const pages = useExperiences(settled);
  const known = pages.value ?? pages.former;
  // Before the first reading nobody knows whether there is nothing.
  const isEmpty =
    pages.value?.totalItems === 0 &&
    pages.value.sync.state !== 'pending' &&
    !isFiltered(query) &&
    !isFiltered(settled);
  const title = t('experiences.title');
  return (
    <>
      <SubPageHeading>{title}</SubPageHeading>
      <Container>
        <ChangeAnnouncer experiences={pages.value?.items} />
        {(known ? !isEmpty : isFiltered(query)) && (
          <ExperienceFilters {...{ fieldsRef, query, change, clear }} />
        )}
        <ListSummary list={known} query={settled} />
        <UnrecognizedFilesLink />
        <PagedList
          pages={pages}
          label={title}
          loadingLabel={t('experiences.loading')}
          // A list that is empty is no list that is not there.
          notFound={
            <NotConfigured loading={pages.loading} retry={pages.retry} />
          }
          empty={
            <EmptyList
              isFiltered={isFiltered(settled)}
              isPending={known?.sync.state === 'pending'}
              clear={clear}
            />
          }
          above={list => <SyncNotice sync={list.sync} />}
        >
          {(list, isStale) => (
            <ExperiencesTable list={list} isStale={isStale} state={state} />
          )}
        </PagedList>
      </Container>
    </>
  );
}
