import { formatConfigurationKey } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import type { Knex } from 'knex';
import { sortableVersion } from '../configurations/configurationRows';

/** Puts a configuration into the database that is accepted, and whose file waits for a bucket that is away. */
export async function acceptWaiting(
  database: Knex,
  shortName: string,
  version = 'waiting',
): Promise<void> {
  const key = formatConfigurationKey({ shortName, version });
  const text = '{"Notes":"Note"}\n';
  const at = new Date();
  await database('configurations').insert({
    ...{ key, short_name: shortName, version, text, generation: 1 },
    ...{ state: 'accepted', source: 'portal', written_at: at.toISOString() },
    version_sort: sortableVersion(version),
  });
  await database('outbox').insert({
    ...{ key, short_name: shortName, text, accepted_at: at.toISOString() },
    next_attempt_at: new Date(at.getTime() + 3_600_000).toISOString(),
  });
}
