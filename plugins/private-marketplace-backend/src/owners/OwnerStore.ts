import type { Knex } from 'knex';
import { parts } from '../database/writing';
import { removeInParts } from '../database/removeInParts';

/** An experience, as owners are kept for it: by its id once AWS has given it one, until then by its short name. */
export interface OwnedExperience {
  shortName?: string | null;
  entityId?: string | null;
}

/** What somebody set. */
export interface OwnerChangeRow {
  id: number;
  entity_id: string | null;
  short_name: string | null;
  /** JSON; null where owners were cleared. */
  owners: string | null;
  changed_at: string;
  changed_by: string | null;
}

const TABLE = 'owner_changes';

/** The table of owners that people have set. Nothing in it is changed; the newest of an experience counts. */
export class OwnerStore {
  readonly #database: Knex;

  constructor(database: Knex) {
    this.#database = database;
  }

  /** What was set for an experience, newest first. */
  async changes(
    of: OwnedExperience,
    limit: number,
    database: Knex = this.#database,
  ): Promise<OwnerChangeRow[]> {
    const query = database<OwnerChangeRow>(TABLE)
      .orderBy('id', 'desc')
      .limit(limit);
    narrow(query, of);
    return query;
  }

  /**
   * The owners that are set for some experiences, in their order; empty where
   * none are. What was set for a short name is from now on of the experience
   * that AWS has made of it, whatever its files are called later.
   */
  async ownersOf(
    transaction: Knex.Transaction,
    experiences: readonly OwnedExperience[],
  ): Promise<string[][]> {
    const ids = experiences.flatMap(each => each.entityId ?? []);
    const names = experiences.flatMap(each => each.shortName ?? []);
    const rows = new Map<number, OwnerChangeRow>();
    for (const [column, values] of [
      ['entity_id', ids],
      ['short_name', names],
    ] as const) {
      for (const part of parts(values)) {
        const found = await transaction<OwnerChangeRow>(TABLE).whereIn(
          column,
          part,
        );
        found.forEach(row => rows.set(row.id, row));
      }
    }
    const newestFirst = [...rows.values()].sort((a, b) => b.id - a.id);
    const owners: string[][] = [];
    for (const experience of experiences) {
      const own = newestFirst.filter(row => isOf(row, experience));
      await this.#bind(transaction, experience, own);
      owners.push(ownersIn(own[0]));
    }
    return owners;
  }

  /** @param owners - none to clear them. */
  async add(
    transaction: Knex.Transaction,
    { entityId, shortName }: OwnedExperience,
    change: {
      owners?: readonly string[];
      changedAt: Date;
      changedBy?: string;
    },
  ): Promise<void> {
    const { owners, changedAt, changedBy } = change;
    await transaction(TABLE).insert({
      entity_id: entityId ?? null,
      short_name: entityId ? null : shortName,
      owners: owners ? JSON.stringify(owners) : null,
      changed_at: changedAt.toISOString(),
      changed_by: changedBy ?? null,
    });
  }

  /** Takes away old changes; what counts stays. */
  async removeOld(before: string, signal?: AbortSignal): Promise<number> {
    const newest = (column: string) =>
      this.#database(TABLE).max('id').whereNotNull(column).groupBy(column);
    return removeInParts(this.#database, {
      table: TABLE,
      key: 'id',
      narrow: query => {
        void query
          .where('changed_at', '<', before)
          .whereNotIn('id', newest('entity_id'))
          .whereNotIn('id', newest('short_name'));
      },
      signal,
    });
  }

  async #bind(
    transaction: Knex.Transaction,
    { entityId }: OwnedExperience,
    rows: readonly OwnerChangeRow[],
  ): Promise<void> {
    if (!entityId) return;
    const unbound = rows.filter(row => row.entity_id === null);
    for (const part of parts(unbound)) {
      await transaction(TABLE)
        .whereIn(
          'id',
          part.map(({ id }) => id),
        )
        .update({ entity_id: entityId, short_name: null });
    }
  }
}

/** Owners that a change has set; none where it cleared them. */
export function ownersIn(row: OwnerChangeRow | undefined): string[] {
  return row?.owners ? JSON.parse(row.owners) : [];
}

function narrow(
  query: Knex.QueryBuilder,
  { entityId, shortName }: OwnedExperience,
): void {
  query.where(either => {
    void either.where(
      'entity_id',
      // No experience has an empty id.
      entityId ?? '',
    );
    if (shortName) either.orWhere('short_name', shortName);
  });
}

function isOf(
  row: OwnerChangeRow,
  { entityId, shortName }: OwnedExperience,
): boolean {
  return row.entity_id === null
    ? row.short_name === (shortName ?? undefined)
    : row.entity_id === (entityId ?? undefined);
}
