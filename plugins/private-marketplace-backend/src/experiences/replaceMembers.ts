import type { ExperienceState } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import type { Knex } from 'knex';
import { insertAll, parts } from '../database/writing';

interface Member {
  experience: number;
}

/** Makes the products and principals of an experience those of a state, touching only what differs. */
export async function replaceMembers(
  transaction: Knex.Transaction,
  experience: number,
  state: ExperienceState,
): Promise<void> {
  const product = (list: 'allowed' | 'denied') => (id: string) => ({
    experience,
    product_id: id,
    list,
    search_text: id.toLocaleLowerCase('en-US'),
  });
  await replace(
    transaction,
    'products',
    experience,
    [
      ...(state.allowedProducts ?? []).map(product('allowed')),
      ...(state.deniedProducts ?? []).map(product('denied')),
    ],
    each => `${each.list} ${each.product_id}`,
  );
  await replace(
    transaction,
    'principals',
    experience,
    (state.principals ?? []).map(id => ({ experience, principal_id: id })),
    each => each.principal_id,
  );
}

async function replace<Row extends Member>(
  transaction: Knex.Transaction,
  table: string,
  experience: number,
  wanted: readonly Row[],
  keyOf: (row: Row) => string,
): Promise<void> {
  const present: Row[] = await transaction(table).where({ experience });
  const wantedKeys = new Set(wanted.map(keyOf));
  const presentKeys = new Set(present.map(keyOf));
  const removed = present.filter(row => !wantedKeys.has(keyOf(row)));
  for (const part of parts(removed, 100)) {
    await transaction(table)
      .where({ experience })
      .where(query => {
        for (const row of part) query.orWhere({ ...row });
      })
      .delete();
  }
  await insertAll(
    transaction,
    table,
    wanted.filter(row => !presentKeys.has(keyOf(row))),
  );
}
