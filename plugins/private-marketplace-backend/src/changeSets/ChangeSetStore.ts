import type { PageQuery } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { shortNameOfChangeSet } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import type {
  ChangeSet,
  ChangeSetSummary,
} from '@private-marketplace/backstage-plugin-private-marketplace-node';
import type { Knex } from 'knex';
import type { ConfigurationStore } from '../configurations/ConfigurationStore';
import { isoTime, isoTimeOrNull } from '../database/isoTime';
import { keysetPage, type Page } from '../database/keysetPage';
import { removeInParts } from '../database/removeInParts';
import { inWriting, upsert } from '../database/writing';
import { Subjects } from '../sync/Subjects';
import { recordRead } from '../sync/UnassembledStore';
import {
  isOfExperience,
  linkEntities,
  summarizeEntities,
  touch,
} from './changeSetEntities';
import type { ChangeSetRow } from './ChangeSetRow';

/** States of a change set that has not ended. */
const OPEN_STATES = ['PREPARING', 'APPLYING'];

// By the state of the configuration that it was the last change set of.
const END_OF = new Map([
  ['succeeded', 'SUCCEEDED'],
  ['failed', 'FAILED'],
  ['cancelled', 'CANCELLED'],
]);

type Summary = Omit<ChangeSetSummary, 'startTime'> & { startTime: string };

const LISTED = [
  'id',
  'name',
  'state',
  'start_time',
  'end_time',
  'failure_code',
  'short_name',
] as const;

/** A change set as a list has it. */
export type ListedChangeSet = Pick<ChangeSetRow, (typeof LISTED)[number]>;

/** A change set with what it asks for one entity. */
export type SummarizedChangeSet = Pick<
  ChangeSetRow,
  | 'id'
  | 'state'
  | 'end_time'
  | 'failure_code'
  | 'failure_description'
  | 'changes'
> & { entity_id: string; summary: string | null };

/** What tells which change sets are those of an experience. */
export interface ChangeSetsOf {
  short_name: string | null;
  entity_id: string | null;
}

/** The tables of change sets of experiences, kept for longer than AWS keeps them. */
export class ChangeSetStore {
  readonly #database: Knex;
  readonly #configurations: ConfigurationStore;

  /** @param options - configurations: what tells how a change set ended that nobody has seen end. */
  constructor(options: { database: Knex; configurations: ConfigurationStore }) {
    this.#database = options.database;
    this.#configurations = options.configurations;
  }

  /** Takes over those of a list that are about experiences. */
  async storeList(listed: readonly ChangeSetSummary[]): Promise<Subjects> {
    const ours = listed.flatMap((each): Summary[] =>
      isOfExperience(each) && each.startTime !== undefined
        ? [{ ...each, startTime: each.startTime }]
        : [],
    );
    ours.sort((a, b) => (a.id < b.id ? -1 : 1));
    if (ours.length === 0) return new Subjects();
    return recordRead(this.#database, async (transaction, subjects) => {
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
            start_time: isoTime(each.startTime),
            end_time: isoTimeOrNull(each.endTime),
            failure_code: each.failureCode ?? null,
            short_name: shortNameOfChangeSet(each.name) ?? null,
            is_described: false,
          })),
      );
      for (const { id, name, startTime, entityIds } of news) {
        await linkEntities(transaction, { id, name, startTime }, entityIds);
        touch(subjects, name, entityIds);
      }
    });
  }

  /**
   * Takes over all of one change set.
   *
   * @param lookedAt - when it was asked for; who was looked at longest ago comes next.
   */
  async store(changeSet: ChangeSet, lookedAt: Date): Promise<Subjects> {
    const { id, name, state, changes } = changeSet;
    const entityIds = changes.flatMap(each => each.entityId ?? []);
    const isOurs = isOfExperience({ name, entityIds });
    const hasEnded = !OPEN_STATES.includes(state);
    return recordRead(this.#database, async (transaction, subjects) => {
      const before = await transaction<ChangeSetRow>('change_sets')
        .where({ id })
        .first();
      const startTime = changeSet.startTime ?? before?.start_time;
      if (startTime === undefined || !(isOurs || before)) return;
      const looked_at = lookedAt.toISOString();
      if (before?.is_described || (before?.end_time && !hasEnded)) {
        await transaction('change_sets').where({ id }).update({ looked_at });
        return;
      }
      await upsert<ChangeSetRow>(transaction, 'change_sets', 'id', [
        {
          id,
          name,
          state,
          start_time: isoTime(startTime),
          end_time: isoTimeOrNull(changeSet.endTime),
          failure_code: changeSet.failureCode ?? null,
          failure_description: changeSet.failureDescription ?? null,
          short_name: shortNameOfChangeSet(name) ?? null,
          is_described: hasEnded,
          looked_at,
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
      await linkEntities(transaction, { id, name, startTime }, entityIds);
      if (hasEnded) await summarizeEntities(transaction, changeSet);
      if (before?.state !== state) touch(subjects, name, entityIds);
    });
  }

  /**
   * AWS does not know it any more, so it is not asked for again. Where nobody has
   * seen it end, how its configuration ended tells; without that it is forgotten,
   * for it would look as if it were under way for ever.
   */
  async giveUp(id: string): Promise<void> {
    await inWriting(this.#database, async transaction => {
      const row = await transaction<ChangeSetRow>('change_sets')
        .where({ id })
        .first();
      if (!row) return;
      if (!OPEN_STATES.includes(row.state)) {
        await transaction('change_sets')
          .where({ id })
          .update({ is_described: true });
        return;
      }
      const configuration = await this.#configurations.endBy(transaction, id);
      const state = END_OF.get(configuration?.state ?? '');
      await (state === undefined
        ? transaction('change_sets').where({ id }).delete()
        : transaction('change_sets')
            .where({ id })
            .update({
              state,
              end_time: configuration?.ended_at ?? null,
              is_described: true,
            }));
    });
  }

  /** Ids of those that had not ended when they were last seen. */
  async open(limit: number): Promise<string[]> {
    const rows = await this.#due(limit).whereIn('state', OPEN_STATES);
    return rows.map(row => row.id);
  }

  /** The same, and ids of those that were not described since they ended. */
  async due(limit: number, of?: Subjects): Promise<string[]> {
    const query = this.#due(limit);
    if (of) {
      void query.where(either => {
        void either.whereIn('short_name', [...of.shortNames]).orWhereIn(
          'id',
          this.#database('change_set_entities')
            .select('change_set_id')
            .whereIn('entity_id', [...of.entityIds]),
        );
      });
    }
    const rows = await query;
    return rows.map(row => row.id);
  }

  /** Newest first. */
  async list(
    of: ChangeSetsOf,
    { cursor, limit }: PageQuery,
  ): Promise<Page<ListedChangeSet>> {
    const all = this.#of(of);
    return keysetPage<ListedChangeSet>({
      // Without the changes, which can be long.
      query: all.clone().select(...LISTED),
      all,
      list: { changeSets: of.short_name, of: of.entity_id },
      sort: [
        { name: 'start_time', kind: 'string', order: 'desc' },
        { name: 'id', kind: 'string', order: 'desc' },
      ],
      limit,
      cursor,
    });
  }

  /** Undefined when it is none of the experience. */
  async find(of: ChangeSetsOf, id: string): Promise<ChangeSetRow | undefined> {
    return this.#of(of).where({ id }).first();
  }

  /** Some, with what they ask for an entity each, by both ids with a space between. */
  async findSummarized(
    wanted: readonly { id: string; of: string }[],
  ): Promise<Map<string, SummarizedChangeSet>> {
    const rows: SummarizedChangeSet[] = await this.#database({
      x: 'change_set_entities',
    })
      .join({ s: 'change_sets' }, 's.id', 'x.change_set_id')
      .select(
        ...['s.id', 's.state', 's.end_time', 's.failure_code'],
        ...['s.failure_description', 'x.entity_id', 'x.summary'],
        // They can be long.
        this.#database.raw(
          `case when x.summary is null or s.state = 'FAILED' then s.changes end as changes`,
        ),
      )
      .whereIn(
        'x.change_set_id',
        wanted.map(each => each.id),
      )
      .whereIn(
        'x.entity_id',
        wanted.map(each => each.of),
      );
    return new Map(rows.map(row => [`${row.id} ${row.entity_id}`, row]));
  }

  /** Ids of the entities that a change set is about. */
  async entityIds(id: string): Promise<string[]> {
    return this.#database('change_set_entities')
      .where({ change_set_id: id })
      .pluck('entity_id');
  }

  /** Takes away those that ended before a time. */
  async removeOld(before: string, signal?: AbortSignal): Promise<number> {
    return removeInParts(this.#database, {
      table: 'change_sets',
      key: 'id',
      signal,
      narrow: query => {
        void query
          .whereNotIn('state', OPEN_STATES)
          .where('start_time', '<', before)
          .where('end_time', '<', before);
      },
    });
  }

  #of({ short_name, entity_id }: ChangeSetsOf): Knex.QueryBuilder {
    return this.#database('change_sets').where(either => {
      void either.where({ short_name: short_name ?? '' }).orWhereIn(
        'id',
        this.#database('change_set_entities')
          .select('change_set_id')
          .where({ entity_id: entity_id ?? '' }),
      );
    });
  }

  /** Those that were never looked at first, newest first; then by turns, so that none waits for ever. */
  #due(limit: number) {
    return this.#database<ChangeSetRow>('change_sets')
      .select('id')
      .where({ is_described: false })
      .orderByRaw("coalesce(looked_at, '')")
      .orderBy('start_time', 'desc')
      .limit(limit);
  }
}
