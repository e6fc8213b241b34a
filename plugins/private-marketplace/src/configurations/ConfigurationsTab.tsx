import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ExperienceDetail } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { LatestConfiguration } from '../experience/LatestConfiguration';
import { NothingHere } from '../sections/NothingHere';
import { Section } from '../sections/Section';
import { PagedList } from '../table/PagedList';
import { privateMarketplaceTranslationRef } from '../translation';
import { ConfigurationsTable } from './ConfigurationsTable';
import { useConfigurations } from './useConfigurations';

/** Every configuration of an experience, newest first, and how far the newest has come. */
export function ConfigurationsTab(props: { experience: ExperienceDetail }) {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const { experience } = props;
  const configurations = useConfigurations(experience);
  const heading = t('tab.configurations.heading');
  return (
    <>
      {experience.lastChange && <LatestConfiguration experience={experience} />}
      <Section heading={heading}>
        <PagedList
          pages={configurations}
          label={heading}
          loadingLabel={t('tab.configurations.loading')}
          empty={<NothingHere text={t('tab.configurations.none')} />}
        >
          {(page, isStale) => (
            <ConfigurationsTable
              experienceRef={experience.ref}
              configurations={page.items}
              isStale={isStale}
            />
          )}
        </PagedList>
      </Section>
    </>
  );
}
