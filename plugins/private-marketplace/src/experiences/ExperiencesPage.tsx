import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Container, Header } from '@backstage/ui';
import { CreateExperience } from '../edit/CreateExperience';
import { NotConfigured } from '../failure/NotConfigured';
import { LiveContent } from '../live/LiveContent';
import { ChangeAnnouncer } from '../progress/ChangeAnnouncer';
import { privateMarketplaceTranslationRef } from '../translation';
import { ExperienceFilters } from './ExperienceFilters';
import { isFiltered } from './experienceQuery';
import { Experiences } from './Experiences';
import { useExperiences } from './useExperiences';
import { useListQuery } from './useListQuery';

/** All experiences. */
export function ExperiencesPage() {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const state = useListQuery();
  const pages = useExperiences(state.settled);
  const known = pages.value ?? pages.former;
  const listed = Boolean(known?.items.length) || isFiltered(state.query);
  return (
    <>
      <Header
        title={t('experiences.title')}
        // The empty list has the button in its middle.
        customActions={listed ? <CreateExperience /> : undefined}
      />
      <Container>
        <ChangeAnnouncer experiences={pages.value?.items} />
        {listed && <ExperienceFilters state={state} />}
        <LiveContent
          live={pages}
          loadingLabel={t('experiences.loading')}
          // A list that is empty is no list that is not there.
          notFound={<NotConfigured retry={pages.retry} />}
        >
          {(list, isStale) => (
            <Experiences
              list={list}
              isStale={isStale}
              pages={pages}
              state={state}
            />
          )}
        </LiveContent>
      </Container>
    </>
  );
}
