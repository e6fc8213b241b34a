import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ExperienceDetail } from 'backstage-plugin-private-marketplace-common';
import { LatestConfiguration } from '../experience/LatestConfiguration';
import { LiveContent } from '../live/LiveContent';
import { NothingHere } from '../sections/NothingHere';
import { Section } from '../sections/Section';
import { Pager } from '../table/Pager';
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
        <LiveContent
          live={configurations}
          loadingLabel={t('tab.configurations.loading')}
        >
          {(page, isStale) =>
            page.items.length > 0 ? (
              <>
                <ConfigurationsTable
                  experienceRef={experience.ref}
                  configurations={page.items}
                  isStale={isStale}
                />
                <Pager
                  table={heading}
                  page={page}
                  pages={configurations}
                  isStale={isStale}
                />
              </>
            ) : (
              <NothingHere text={t('tab.configurations.none')} />
            )
          }
        </LiveContent>
      </Section>
    </>
  );
}
