import {
  identityApiRef,
  useApi,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/ui';
import type { ExperienceSummary } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import {
  useMarketplaceQuery,
  usePageLinks,
} from '@private-marketplace/backstage-plugin-private-marketplace-react';
import { LiveContent } from '../live/LiveContent';
import { isUnderWay } from '../live/isUnderWay';
import { LastChange } from '../progress/LastChange';
import { NothingHere } from '../sections/NothingHere';
import { Section } from '../sections/Section';
import { ExperienceStatus } from '../status/ExperienceStatus';
import { privateMarketplaceTranslationRef } from '../translation';
import styles from './Overview.module.css';

const SHOWN = 10;

/** The experiences that the user owns, as a person or by a team. */
export function MyExperiences() {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const links = usePageLinks();
  const live = useMyExperiences();
  // Without the plugin's configuration the counters say why there is nothing.
  if (live.error && !live.value) return null;
  return (
    <Section heading={t('overview.mine')}>
      <LiveContent live={live} loadingLabel={t('overview.mineLoading')}>
        {({ items, totalItems }) =>
          totalItems === 0 ? (
            <NothingHere text={t('overview.mineNone')} />
          ) : (
            <>
              {/* Without a list style some browsers no longer call it a list. */}
              {/* eslint-disable-next-line jsx-a11y/no-redundant-roles */}
              <ul role="list" className={styles.mine}>
                {items.map(experience => (
                  <MyExperience key={experience.ref} experience={experience} />
                ))}
              </ul>
              {totalItems > items.length && (
                <Link href={links.subPage('experiences')}>
                  {t('overview.mineAll', { number: String(totalItems) })}
                </Link>
              )}
            </>
          )
        }
      </LiveContent>
    </Section>
  );
}

function MyExperience(props: { experience: ExperienceSummary }) {
  const links = usePageLinks();
  const { experience } = props;
  return (
    <li className={styles.experience}>
      <Link href={links.experience(experience.ref)}>{experience.name}</Link>
      <ExperienceStatus experience={experience} />
      <LastChange progress={experience.lastChange} />
    </li>
  );
}

function useMyExperiences() {
  const identity = useApi(identityApiRef);
  return useMarketplaceQuery({
    key: ['my-experiences'],
    load: async (api, signal) => {
      const { ownershipEntityRefs } = await identity.getBackstageIdentity();
      return api.listExperiences(
        {
          owner: ownershipEntityRefs.join(','),
          sort: 'lastChange',
          order: 'descending',
          limit: SHOWN,
        },
        { signal },
      );
    },
    isUnderWay: ({ items }) =>
      items.some(({ lastChange }) => isUnderWay(lastChange)),
  });
}
