import type { Knex } from 'knex';
import { inWriting, parts } from '../database/writing';
import { Subjects } from './Subjects';

interface UnassembledRow {
  kind: 'short-name' | 'entity-id';
  value: string;
}

const TABLE = 'unassembled';

/**
 * Writes what was read together with whose experiences that is about, so that
 * these are put together even if the process ends before it comes to that.
 *
 * @returns what the work has added to the subjects.
 */
export async function recordRead(
  database: Knex,
  work: (transaction: Knex.Transaction, subjects: Subjects) => Promise<void>,
): Promise<Subjects> {
  const subjects = new Subjects();
  await inWriting(database, async transaction => {
    await work(transaction, subjects);
    await markUnassembled(transaction, subjects);
  });
  return subjects;
}

/** Remembers that experiences have to be put together. */
export async function markUnassembled(
  transaction: Knex.Transaction,
  subjects: Subjects,
): Promise<void> {
  for (const part of parts(toRows(subjects))) {
    await transaction<UnassembledRow>(TABLE)
      .insert(part)
      .onConflict(['kind', 'value'])
      .ignore();
  }
}

/** Forgets it when they are. */
export async function unmarkUnassembled(
  transaction: Knex.Transaction,
  { shortNames, entityIds }: Subjects,
): Promise<void> {
  for (const [kind, values] of [
    ['short-name', shortNames],
    ['entity-id', entityIds],
  ] as const) {
    for (const value of parts([...values])) {
      await transaction<UnassembledRow>(TABLE)
        .where({ kind })
        .whereIn('value', value)
        .delete();
    }
  }
}

/** What was read and not put together since. */
export async function findUnassembled(database: Knex): Promise<Subjects> {
  const subjects = new Subjects();
  for (const { kind, value } of await database<UnassembledRow>(TABLE)) {
    if (kind === 'short-name') subjects.addShortName(value);
    else subjects.addEntityId(value);
  }
  return subjects;
}

function toRows({ shortNames, entityIds }: Subjects): UnassembledRow[] {
  return [
    ...[...shortNames].sort().map(value => ({
      kind: 'short-name' as const,
      value,
    })),
    ...[...entityIds].sort().map(value => ({
      kind: 'entity-id' as const,
      value,
    })),
  ];
}
