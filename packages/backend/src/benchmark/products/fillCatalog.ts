import type { Knex } from 'knex';
import { titleOf } from './sampleProducts';

const AT_ONCE = 200;

/**
 * Puts entities into the Backstage catalog as its processing leaves them. To
 * process so many takes the best part of an hour, and reading them is what is
 * measured.
 */
export async function fillCatalog(
  database: Knex,
  count: number,
): Promise<void> {
  const finalColumns = await database('final_entities').columnInfo();
  const now = new Date();
  const later = new Date(now.getTime() + 24 * 60 * 60 * 1000);
  for (let at = 0; at < count; at += AT_ONCE) {
    const entities = Array.from(
      { length: Math.min(AT_ONCE, count - at) },
      (_, offset) => entityOf(at + offset),
    );
    await database('refresh_state').insert(
      entities.map(({ ref, uid, entity }) => ({
        ...{ entity_id: uid, entity_ref: ref, errors: '[]' },
        ...{ unprocessed_entity: entity, processed_entity: entity },
        ...{ next_update_at: later, last_discovery_at: now },
      })),
    );
    await database('final_entities').insert(
      entities.map(({ ref, uid, entity }) => ({
        ...{ entity_id: uid, entity_ref: ref, hash: 'hash' },
        ...{ final_entity: entity, last_updated_at: now },
        ...('stitch_ticket' in finalColumns && { stitch_ticket: '' }),
      })),
    );
    await database.batchInsert(
      'search',
      entities.flatMap(({ uid, values }) =>
        values.map(([key, value]) => ({
          ...{ entity_id: uid, key },
          ...{ value: value.toLowerCase(), original_value: value },
        })),
      ),
      // SQLite takes 500 rows in a statement.
      400,
    );
  }
  if (database.client.config.client === 'pg') await database.raw('analyze');
}

function entityOf(index: number) {
  const uid = `uid-${index}`;
  const name = `product-${index}`;
  const title = titleOf(index);
  const ref = `component:default/${name}`;
  const entity = JSON.stringify({
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { namespace: 'default', name, title, uid, etag: 'etag' },
    spec: { type: 'product', lifecycle: 'production', owner: 'guests' },
    relations: [],
  });
  const values: [string, string][] = [
    ['kind', 'Component'],
    ['metadata.name', name],
    ['metadata.namespace', 'default'],
    ['metadata.title', title],
    ['metadata.uid', uid],
    ['spec.type', 'product'],
    ['spec.lifecycle', 'production'],
    ['spec.owner', 'guests'],
  ];
  return { uid, ref, entity, values };
}
