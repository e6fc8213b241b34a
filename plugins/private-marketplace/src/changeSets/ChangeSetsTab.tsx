import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ExperienceDetail } from 'backstage-plugin-private-marketplace-common';
import { LiveContent } from '../live/LiveContent';
import { NothingHere } from '../sections/NothingHere';
import { Section } from '../sections/Section';
import { Pager } from '../table/Pager';
import { privateMarketplaceTranslationRef } from '../translation';
import { ChangeSetsTable } from './ChangeSetsTable';
import { useChangeSets } from './useChangeSets';

/** What AWS was asked to do with an experience, by the automation and by others. */
export function ChangeSetsTab(props: { experience: ExperienceDetail }) {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const { experience } = props;
  const changeSets = useChangeSets(experience);
  const heading = t('tab.changeSets.heading');
  return (
    <Section heading={heading}>
      <LiveContent live={changeSets} loadingLabel={t('tab.changeSets.loading')}>
        {(page, isStale) =>
          page.items.length > 0 ? (
            <>
              <ChangeSetsTable
                experienceRef={experience.ref}
                changeSets={page.items}
                isStale={isStale}
              />
              <Pager
                table={heading}
                page={page}
                pages={changeSets}
                isStale={isStale}
              />
            </>
          ) : (
            <NothingHere text={t('tab.changeSets.none')} />
          )
        }
      </LiveContent>
    </Section>
  );
}
