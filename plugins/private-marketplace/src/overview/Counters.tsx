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
  return (
    // Without a list style some browsers no longer call it a list.
    // eslint-disable-next-line jsx-a11y/no-redundant-roles
    <ul
      role="list"
      className={styles.counters}
      aria-label={t('overview.state')}
    >
      {NAMES.map(name => (
        <li key={name} className={styles.counter}>
          <Counter name={name} />
        </li>
      ))}
    </ul>
  );
}

function Counter(props: { name: (typeof NAMES)[number] }) {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const { name } = props;
  const links = usePageLinks();
  const query = COUNTERS[name];
  // A number each, so that the oldest of them can be asked for alone.
  const live = useMarketplaceQuery({
    key: ['counter', query],
    load: async (api, signal) =>
      (await api.listExperiences({ ...query, limit: 1 }, { signal }))
        .totalItems,
  });
  return (
    <LiveContent
      live={live}
      loadingLabel={t('overview.loading')}
      notFound={<NotConfigured loading={live.loading} retry={live.retry} />}
    >
      {count => (
        <>
          <Text as="div" variant="title-medium">
            {count}
          </Text>
          <Link
            href={`${links.subPage('experiences')}?${new URLSearchParams(
              query,
            )}`}
          >
            {t(`overview.${name}`)}
          </Link>
        </>
      )}
    </LiveContent>
  );
}
