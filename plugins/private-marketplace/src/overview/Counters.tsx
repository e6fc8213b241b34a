import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link, Text } from '@backstage/ui';
import type { ExperienceQuery } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import {
  useMarketplaceQuery,
  usePageLinks,
} from '@private-marketplace/backstage-plugin-private-marketplace-react';
import { NotConfigured } from '../failure/NotConfigured';
import { LiveContent } from '../live/LiveContent';
import { privateMarketplaceTranslationRef } from '../translation';
import styles from './Overview.module.css';

/** What is counted, by the filter of the list that shows it. */
const COUNTERS = {
  attention: { attention: 'any' },
  live: { status: 'live' },
  notLive: { status: 'not-live' },
} as const satisfies Record<string, ExperienceQuery>;

const NAMES = ['attention', 'live', 'notLive'] as const;

/** How many experiences are in which state, each with a link to them. */
export function Counters() {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const links = usePageLinks();
  const live = useMarketplaceQuery({
    key: ['counters'],
    load: (api, signal) =>
      Promise.all(
        NAMES.map(async name => {
          const query = { ...COUNTERS[name], limit: 1 };
          const { totalItems } = await api.listExperiences(query, { signal });
          return { name, totalItems };
        }),
      ),
  });
  return (
    <LiveContent
      live={live}
      loadingLabel={t('overview.loading')}
      notFound={<NotConfigured loading={live.loading} retry={live.retry} />}
    >
      {counts => (
        // Without a list style some browsers no longer call it a list.
        // eslint-disable-next-line jsx-a11y/no-redundant-roles
        <ul
          role="list"
          className={styles.counters}
          aria-label={t('overview.state')}
        >
          {counts.map(({ name, totalItems }) => (
            <li key={name} className={styles.counter}>
              <Text variant="title-medium">{totalItems}</Text>
              <Link
                href={`${links.subPage('experiences')}?${new URLSearchParams(
                  COUNTERS[name],
                )}`}
              >
                {t(`overview.${name}`)}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </LiveContent>
  );
}
