import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ExperienceDetail } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { NothingHere } from '../sections/NothingHere';
import { Section } from '../sections/Section';
import { PagedList } from '../table/PagedList';
import { privateMarketplaceTranslationRef } from '../translation';
import { ChangeSetsTable } from './ChangeSetsTable';
import { useChangeSets } from './useChangeSets';

/** What AWS was asked to do with an experience, by the automation and by others. */
export function ChangeSetsTab(props: { experience: ExperienceDetail }) {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const { experience } = props;
  const heading = t('tab.changeSets.heading');
  return (
    <Section heading={heading}>
      <PagedList
        pages={useChangeSets(experience)}
        label={heading}
        loadingLabel={t('tab.changeSets.loading')}
        empty={<NothingHere text={t('tab.changeSets.none')} />}
      >
        {(page, isStale) => (
          <ChangeSetsTable
            experienceRef={experience.ref}
            changeSets={page.items}
            isStale={isStale}
          />
        )}
      </PagedList>
    </Section>
  );
}
