import { mockServices } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import {
  AwsDiscoveryGateway,
  DISCOVERY_RATES,
  DiscoveryClient,
  RequestRate,
} from '@private-marketplace/backstage-plugin-private-marketplace-node';
import {
  ManualClock,
  startDiscovery,
  type DiscoveryOptions,
} from '@private-marketplace/sandbox';
import { CREDENTIALS } from '../../__testUtils__/startAws';
import { migrationsDirectory } from '../../database/migrateDatabase';
import { DirectoryStore } from '../directory/DirectoryStore';
import { NameQueue } from '../directory/NameQueue';
import { ProductQueries } from '../directory/ProductQueries';
import { SourceStates } from '../directory/SourceStates';
import { Naming } from '../naming/Naming';

const WEEK = 7 * 24 * 60 * 60 * 1000;

/** A directory over an AWS Marketplace that refuses what is too often, on a clock that waiting moves. */
export async function openDirectory(
  database: Knex,
  options: Pick<DiscoveryOptions, 'listings'> & { longestWalk?: number } = {},
) {
  await database.migrate.latest({ directory: migrationsDirectory });
  const clock = new ManualClock();
  const now = () => clock.now();
  const server = await startDiscovery({
    port: 0,
    clock,
    rates: true,
    listings: options.listings,
  });
  const client = new DiscoveryClient({
    endpoint: server.url,
    credentials: CREDENTIALS,
  });
  const discovery = new AwsDiscoveryGateway(client, {
    rate: new RequestRate(DISCOVERY_RATES, {
      now: () => clock.now().getTime(),
      wait: async milliseconds => clock.advance(milliseconds),
    }),
  });
  const store = new DirectoryStore({
    database,
    order: ['file', 'discovery', 'events'],
    renewAfter: WEEK,
    now,
  });
  const queue = new NameQueue({ database, renewAfter: WEEK, now });
  const states = new SourceStates({ database, now });
  const logger = mockServices.logger.mock();
  return {
    ...{ clock, discovery, logger, queue, server, states, store },
    queries: new ProductQueries(database),
    naming: new Naming({ discovery, store, queue, states, logger, ...options }),
    close: async () => {
      client.destroy();
      await server.close();
    },
  };
}

/** Puts products on the list of an experience, which is there then. */
export async function allow(
  database: Knex,
  experience: number,
  products: readonly string[],
): Promise<void> {
  await database('experiences')
    .insert({
      ...{ id: experience, ref: `E${experience}`, name: `E${experience}` },
      ...{ name_sort: `e${experience}`, status: 'Enabled', archived: false },
      ...{ status_sort: 0, managed: false, entity_id: `exp-${experience}` },
      ...{ allowed_products: products.length, denied_products: 0 },
      ...{ principals: 0, last_change_at: '', failed: false, queue_length: 0 },
      ...{ revision: 1, fingerprint: '', search_text: '' },
    })
    .onConflict('id')
    .ignore();
  for (let at = 0; at < products.length; at += 500) {
    await database('products').insert(
      products.slice(at, at + 500).map(product_id => ({
        ...{ experience, product_id, list: 'allowed' },
        search_text: product_id,
      })),
    );
  }
}
