import { shortNameOfChangeSet } from 'backstage-plugin-private-marketplace-common';
import {
  withoutRevision,
  type ChangeSet,
  type ChangeSetSummary,
} from 'backstage-plugin-private-marketplace-node';
import type { Knex } from 'knex';
import type { ChangeSetRow } from '../database/rows';
import { inWriting, upsert } from '../database/writing';
import { Subjects } from './Subjects';

/** States of a change set that has not ended. */
export const OPEN_STATES = ['PREPARING', 'APPLYING'];

type Summary = Omit<ChangeSetSummary, 'startTime'> & { startTime: string };

/** The change sets of experiences, kept for longer than AWS keeps them. */
export class ChangeSetStore {
  readonly #database: Knex;

  constructor(database: Knex) {
    this.#database = database;
  }

  /** Takes over those of a list that are about experiences. */
  async storeList(listed: readonly ChangeSetSummary[]): Promise<Subjects> {
    const subjects = new Subjects();
    const ours = listed.flatMap((each): Summary[] =>
      isOfExperience(each) && each.startTime !== undefined
        ? [{ ...each, startTime: each.startTime }]
        : [],
    );
    ours.sort((a, b) => (a.id < b.id ? -1 : 1));
    if (ours.length === 0) return subjects;
    await inWriting(this.#database, async transaction => {
      const rows = await transaction<ChangeSetRow>('change_sets').whereIn(
        'id',
        ours.map(each => each.id),
      );
      const known = new Map(rows.map(row => [row.id, row]));
      const news = ours.filter(each => {
        const before = known.get(each.id);
        return !before || before.state !== each.state;
      });
      await upsert(
        transaction,
        'change_sets',
        'id',
        news
          // What has ended does not begin again: this one was read earlier.
          .filter(each => !known.get(each.id)?.end_time)
          .map(each => ({
            id: each.id,
            name: each.name,
            state: each.state,
            start_time: each.startTime,
            end_time: each.endTime ?? null,
            failure_code: each.failureCode ?? null,
            short_name: shortNameOfChangeSet(each.name) ?? null,
            is_described: false,
          })),
      );
      for (const { id, name, entityIds } of news) {
        await link(transaction, id, entityIds);
        touch(subjects, name, entityIds);
      }
    });
    return subjects;
  }

  /** Takes over all of one change set. */
  async store(changeSet: ChangeSet): Promise<Subjects> {
    const subjects = new Subjects();
    const { id, name, state, startTime, changes } = changeSet;
    if (startTime === undefined) return subjects;
    const entityIds = changes.flatMap(each => each.entityId ?? []);
    if (!isOfExperience({ name, entityIds })) return subjects;
    const hasEnded = !OPEN_STATES.includes(state);
    await inWriting(this.#database, async transaction => {
      const before = await transaction<ChangeSetRow>('change_sets')
        .where({ id })
        .first();
      if (before?.is_described || (before?.end_time && !hasEnded)) return;
      await upsert<ChangeSetRow>(transaction, 'change_sets', 'id', [
        {
          id,
          name,
          state,
          start_time: startTime,
          end_time: changeSet.endTime ?? null,
          failure_code: changeSet.failureCode ?? null,
          failure_description: changeSet.failureDescription ?? null,
          short_name: shortNameOfChangeSet(name) ?? null,
          is_described: hasEnded,
          changes: JSON.stringify(
            changes.map(({ changeType, entityId, details, errors }) => ({
              changeType,
              entityId,
              details,
              errors,
            })),
          ),
        },
      ]);
      await link(transaction, id, entityIds);
      if (before?.state !== state) touch(subjects, name, entityIds);
    });
    return subjects;
  }

  /** AWS does not know it any more, so it is not asked for again. */
  async giveUp(id: string): Promise<void> {
    await this.#database('change_sets')
      .where({ id })
      .update({ is_described: true });
  }

  /** Ids of those that had not ended when they were last seen, newest first. */
  async open(limit: number, of?: Subjects): Promise<string[]> {
    return this.#ids(limit, of, query => query.whereIn('state', OPEN_STATES));
  }

  /** Ids of those that have ended and were not described since, newest first. */
  async undescribed(limit: number, of?: Subjects): Promise<string[]> {
    return this.#ids(limit, of, query =>
      query.whereNotIn('state', OPEN_STATES),
    );
  }

  async #ids(
    limit: number,
    of: Subjects | undefined,
    narrow: (query: Knex.QueryBuilder<ChangeSetRow>) => unknown,
  ): Promise<string[]> {
    const query = this.#database<ChangeSetRow>('change_sets')
      .select('id')
      .where({ is_described: false })
      .orderBy('start_time', 'desc')
      .limit(limit);
    narrow(query);
    if (of) {
      query.where(either => {
        void either.whereIn('short_name', [...of.shortNames]).orWhereIn(
          'id',
          this.#database('change_set_entities')
            .select('change_set_id')
            .whereIn('entity_id', [...of.entityIds]),
        );
      });
    }
    const rows: { id: string }[] = await query;
    return rows.map(row => row.id);
  }
}

/** The account may have change sets of products and offers, too. */
function isOfExperience(each: { name: string; entityIds: string[] }): boolean {
  return (
    shortNameOfChangeSet(each.name) !== undefined ||
    each.entityIds.some(id => id.startsWith('exp-'))
  );
}

function touch(subjects: Subjects, name: string, entityIds: string[]): void {
  subjects.addShortName(shortNameOfChangeSet(name));
  entityIds
    .map(withoutRevision)
    .filter(id => id.startsWith('exp-'))
    .forEach(id => subjects.addEntityId(id));
}

async function link(
  transaction: Knex.Transaction,
  change_set_id: string,
  entityIds: readonly string[],
): Promise<void> {
  const ids = new Set(entityIds.map(withoutRevision));
  if (ids.size === 0) return;
  await transaction('change_set_entities')
    .insert([...ids].sort().map(entity_id => ({ change_set_id, entity_id })))
    .onConflict(['change_set_id', 'entity_id'])
    .ignore();
}
