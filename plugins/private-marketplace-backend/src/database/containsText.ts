import type { Knex } from 'knex';

/** Rows whose column, which is in lower case, has a text in it. */
export function containsText(
  query: Knex.QueryBuilder,
  column: string,
  text: string,
): void {
  const escaped = text
    .toLocaleLowerCase('en-US')
    .replace(/[\\%_]/g, character => `\\${character}`);
  query.whereRaw(`?? like ? escape '\\'`, [column, `%${escaped}%`]);
}
