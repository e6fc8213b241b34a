import type { PageQuery } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import {
  configurationKeys,
  isShortName,
  isVersion,
  MAX_CONFIGURATION_BYTES,
  type StateBefore,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';
import type {
  ListedObject,
  StoredObject,
} from '@private-marketplace/backstage-plugin-private-marketplace-node';
import type { Knex } from 'knex';
import { keysetPage, type Page } from '../database/keysetPage';
import { removeInParts } from '../database/removeInParts';
import { insertAll, parts, storable } from '../database/writing';
import { problemSubjects } from '../sync/SyncProblemStore';
import { Subjects } from '../sync/Subjects';
import { recordRead } from '../sync/UnassembledStore';
import type { ConfigurationRow } from './ConfigurationRow';
import { summaryOfText } from './configurationSummary';
import {
  authorship,
  changeOf,
  newRow,
  sortableVersion,
  type NamedFile,
} from './configurationRows';
import {
  findKnown,
  listedFiles,
  namesToStore,
  type ListExtent,
} from './listedFiles';
import {
  findUnsettled,
  findWithFiles,
  type UnsettledConfiguration,
} from './unsettledConfigurations';
import { END_STATES, type SettledProgress } from './settleProgress';
import { PROGRESS_COLUMNS, type ProgressRow } from './toConfiguration';

/** Longest content that is kept. */
export const MAX_TEXT_BYTES = MAX_CONFIGURATION_BYTES;

const SUCCEEDED_LATELY = 20;

/** A configuration that is accepted and has no file yet. */
export interface AcceptedConfiguration {
  key: string;
  shortName: string;
  version: string;
  /** Content of the file. */
  text: string;
  /** Entity ref. */
  requestedBy?: string;
  /** That submitted it, for itself or for a person. */
  service?: string;
  /** What the experience is like now. */
  before?: StateBefore;
  acceptedAt: Date;
}

/** What of a configuration an entry of what has happened is made of. */
export type SummarizedConfiguration = ProgressRow &
  Pick<ConfigurationRow, 'source' | 'service' | 'text'>;

/** What of a configuration tells which change sets it was applied by. */
export type AppliedConfiguration = Pick<
  ConfigurationRow,
  'version' | 'requested_by' | 'started_at' | 'ended_at' | 'change_set_id'
>;

/** The table of configurations: what is accepted, what the bucket holds, and what it has held. */
export class ConfigurationStore {
  readonly #database: Knex;
  readonly #keptSince: () => Date | undefined;

  /** @param options - keptSince: older files are left out, for the clean-up has taken them away; but not the newest of an experience. */
  constructor(options: { database: Knex; keptSince: () => Date | undefined }) {
    this.#database = options.database;
    this.#keptSince = options.keptSince;
  }

  /** Fails with a conflict of the database when the key is there already. */
  async accept(
    transaction: Knex.Transaction,
    configuration: AcceptedConfiguration,
  ): Promise<void> {
    const { key, shortName, version, text, requestedBy, acceptedAt } =
      configuration;
    const { service, before } = configuration;
    await transaction<ConfigurationRow>('configurations').insert({
      key,
      short_name: shortName,
      version,
      version_sort: sortableVersion(version),
      generation: 1,
      state: 'accepted',
      source: 'portal',
      written_at: acceptedAt.toISOString(),
      requested_by: requestedBy ?? null,
      service: service ?? null,
      text,
      summary: summaryOfText(text),
      state_before: before ? JSON.stringify(before) : null,
    });
  }

  /**
   * The file of an accepted one will not be written. What the bucket has under
   * its key is another one, and stays.
   *
   * @param end - how it has ended by that.
   * @returns its short name, when there was one.
   */
  async refuse(
    transaction: Knex.Transaction,
    key: string,
    end: 'rejected' | 'withdrawn',
    reason: string,
    at: Date,
  ): Promise<string | undefined> {
    const accepted = { key, state: 'accepted' };
    const row = await transaction<ConfigurationRow>('configurations')
      .select('short_name')
      .where(accepted)
      .first();
    await transaction<ConfigurationRow>('configurations')
      .where(accepted)
      .update({
        state: end,
        ended_at: at.toISOString(),
        error_message: reason,
      });
    return row?.short_name;
  }

  /**
   * Takes over a list of files, a part at a time, so that nobody else waits for long.
   *
   * @param which - whether the list has all files, those of one short name, or some.
   * @param listedAt - when the list began.
   */
  async storeList(
    objects: readonly ListedObject[],
    which: ListExtent,
    listedAt: Date,
  ): Promise<Subjects> {
    const seen_at = listedAt.toISOString();
    const files = listedFiles(objects, which);
    // Looked for without keeping others from writing: mostly there is nothing.
    const keys = await namesToStore(this.#database, files, {
      which,
      seen_at,
      keptSince: this.#keptSince(),
    });
    const subjects = new Subjects();
    for (const part of parts(keys)) {
      subjects.addAll(await this.#storePart(part, files, seen_at));
    }
    return subjects;
  }

  async #storePart(
    keys: readonly string[],
    files: ReadonlyMap<string, NamedFile>,
    seen_at: string,
  ): Promise<Subjects> {
    return recordRead(this.#database, async (transaction, subjects) => {
      const known = await findKnown(transaction, keys);
      const added: ConfigurationRow[] = [];
      for (const key of keys) {
        const row = known.get(key);
        const file = files.get(key);
        if (!row && file) added.push(newRow(file.name, file.object, seen_at));
        const change = row && changeOf(row, file, seen_at);
        if (change) {
          await transaction('configurations').where({ key }).update(change);
        }
        if (change || !row) {
          subjects.addShortName(row?.short_name ?? file?.name.shortName);
        }
      }
      await insertAll(transaction, 'configurations', added);
    });
  }

  /**
   * Keys of files whose content has not been read, newest first.
   *
   * @param options - again: also those that could not be read the last time.
   */
  async unread(
    limit: number,
    { of, again }: { of?: string; again: boolean },
  ): Promise<string[]> {
    const query = this.#database<ConfigurationRow>('configurations')
      .select('key')
      .whereNull('read_etag')
      .whereNotNull('etag')
      .whereNull('file_gone_since')
      .where(of === undefined ? {} : { short_name: of })
      .orderBy('written_at', 'desc')
      .limit(limit);
    if (!again) query.whereNotIn('key', problemSubjects(this.#database));
    const rows: Pick<ConfigurationRow, 'key'>[] = await query;
    return rows.map(row => row.key);
  }

  /** Takes over the contents of files. */
  async storeContents(objects: readonly StoredObject[]): Promise<Subjects> {
    if (objects.length === 0) return new Subjects();
    const inOrder = [...objects].sort((a, b) => (a.key < b.key ? -1 : 1));
    // Outside of the transaction, for which others wait.
    const summaries = new Map(
      inOrder.map(({ key, text }) => [key, summaryOfText(text)]),
    );
    return recordRead(this.#database, async (transaction, subjects) => {
      const rows = await transaction<ConfigurationRow>('configurations')
        .select('key', 'short_name', 'etag', 'text')
        .whereIn(
          'key',
          inOrder.map(each => each.key),
        );
      const known = new Map(rows.map(row => [row.key, row]));
      for (const object of inOrder) {
        const { key, etag } = object;
        const row = known.get(key);
        // Where the file was overwritten since the list, the next list will tell.
        if (row?.etag !== etag) continue;
        subjects.addShortName(row.short_name);
        await transaction('configurations')
          .where({ key })
          .update(
            storable({
              read_etag: etag,
              version_id: object.versionId ?? null,
              text: object.text ?? null,
              summary: summaries.get(key) ?? null,
              ...authorship(row.text, object),
            }),
          );
      }
    });
  }

  /** Short names of those with something under way, those that began last first. */
  async open(since: Date, limit: number): Promise<string[]> {
    const rows = await this.#database<ConfigurationRow>('configurations')
      .select('short_name')
      .whereIn('state', ['written', 'queued', 'applying'])
      .where('written_at', '>=', since.toISOString())
      .whereNull('file_gone_since')
      .groupBy('short_name')
      .orderByRaw('max(written_at) desc')
      .limit(limit);
    return rows.map(row => row.short_name);
  }

  /**
   * Keys of those of an experience that are not applied for all that is known:
   * they have not ended, or have since a time.
   */
  async pending(
    database: Knex,
    shortName: string,
    since: string,
  ): Promise<Pick<ConfigurationRow, 'key' | 'generation'>[]> {
    return database<ConfigurationRow>('configurations')
      .select('key', 'generation')
      .where({ short_name: shortName })
      .where(either => {
        void either.whereNotIn('state', [...END_STATES]).orWhere(late => {
          void late
            .where('ended_at', '>=', since)
            .whereNotIn('state', ['rejected', 'withdrawn']);
        });
      })
      .orderBy([{ column: 'written_at' }, { column: 'version_sort' }]);
  }

  /** The content of a configuration; undefined where it is not known. */
  async text(key: string): Promise<string | undefined> {
    const row = await this.#database<ConfigurationRow>('configurations')
      .select('text')
      .where({ key })
      .first();
    return row?.text ?? undefined;
  }

  /**
   * What of the configurations of some short names may still move, and the
   * newest of each. How long a history is makes no difference.
   *
   * @returns configurations by short name, newest first.
   */
  async unsettled(
    transaction: Knex.Transaction,
    shortNames: readonly string[],
    now: Date,
  ): Promise<Map<string, UnsettledConfiguration[]>> {
    return findUnsettled(transaction, shortNames, now);
  }

  /** Those of some short names that have a configuration whose file is in the bucket, or will be. */
  async withFiles(
    transaction: Knex.Transaction,
    shortNames: readonly string[],
  ): Promise<Set<string>> {
    return findWithFiles(transaction, shortNames);
  }

  async recordProgress(
    transaction: Knex.Transaction,
    key: string,
    progress: SettledProgress,
  ): Promise<void> {
    await transaction<ConfigurationRow>('configurations')
      .where({ key })
      .update(storable(progress));
  }

  /**
   * Keeps the revisions of the experience from before and after these were applied.
   *
   * @param before - what it was like at the revision before, where that is known.
   */
  async recordRevisions(
    transaction: Knex.Transaction,
    keys: readonly string[],
    revisions: { before: number | null; after: number },
    before: StateBefore | undefined,
  ): Promise<void> {
    for (const part of parts(keys)) {
      await transaction<ConfigurationRow>('configurations')
        .whereIn('key', part)
        .update({
          revision_before: revisions.before,
          revision_after: revisions.after,
          ...(before && { state_before: JSON.stringify(before) }),
        });
    }
  }

  /** Newest first. */
  async list(
    shortName: string,
    { cursor, limit }: PageQuery,
  ): Promise<Page<ProgressRow>> {
    const all = this.#database('configurations').where({
      short_name: shortName,
    });
    return keysetPage<ProgressRow>({
      query: all.clone().select(...PROGRESS_COLUMNS),
      all,
      list: { configurations: shortName },
      sort: [
        { name: 'written_at', kind: 'string', order: 'desc' },
        { name: 'version_sort', kind: 'string', order: 'desc' },
        { name: 'key', kind: 'string', order: 'desc' },
      ],
      limit,
      cursor,
    });
  }

  async find(
    shortName: string,
    version: string,
  ): Promise<ConfigurationRow | undefined> {
    if (!isShortName(shortName) || !isVersion(version)) return undefined;
    return (
      this.#database<ConfigurationRow>('configurations')
        .whereIn('key', configurationKeys(shortName, version))
        // The one with .json, where there are both.
        .orderBy('key', 'desc')
        .first()
    );
  }

  /** By key. */
  async findProgress(
    keys: readonly string[],
  ): Promise<Map<string, ProgressRow>> {
    if (keys.length === 0) return new Map();
    const found: ProgressRow[] = await this.#database('configurations')
      .select(...PROGRESS_COLUMNS)
      .whereIn('key', [...keys]);
    return new Map(found.map(row => [row.key, row]));
  }

  /** With what tells what they ask for, by key. */
  async findSummarized(
    keys: readonly string[],
  ): Promise<Map<string, SummarizedConfiguration>> {
    const found: SummarizedConfiguration[] = await this.#database(
      'configurations',
    )
      .select(...PROGRESS_COLUMNS, 'source', 'service')
      // Of those that are from before there were summaries.
      .select(
        this.#database.raw('case when summary is null then text end as text'),
      )
      .whereIn('key', [...keys]);
    return new Map(found.map(row => [row.key, row]));
  }

  /** From writing to success, of the last ones; the middle of them. */
  async usualSeconds(shortName: string): Promise<number | undefined> {
    const rows = await this.#database('configurations')
      .select('written_at', 'ended_at')
      .where({ short_name: shortName, state: 'succeeded' })
      .whereNotNull('ended_at')
      .orderBy('written_at', 'desc')
      .limit(SUCCEEDED_LATELY);
    const seconds = rows
      .map(
        row => (Date.parse(row.ended_at) - Date.parse(row.written_at)) / 1000,
      )
      // S3 gives the time of a file in whole seconds, and clocks differ.
      .map(each => Math.max(0, each))
      .sort((a, b) => a - b);
    return seconds[Math.floor(seconds.length / 2)];
  }

  /** Those that may have been applied by some change sets, which began in a span of time. */
  async appliedBy(
    shortName: string,
    changeSets: { ids: readonly string[]; from: string; to: string },
  ): Promise<AppliedConfiguration[]> {
    return this.#database<ConfigurationRow>('configurations')
      .select(
        'version',
        'requested_by',
        'started_at',
        'ended_at',
        'change_set_id',
      )
      .where({ short_name: shortName })
      .where(either => {
        void either
          .whereIn('change_set_id', [...changeSets.ids])
          .orWhere(during => {
            void during.where('started_at', '<=', changeSets.to).where(end => {
              void end
                .whereNull('ended_at')
                .orWhere('ended_at', '>=', changeSets.from);
            });
          });
      })
      .orderBy('written_at', 'desc');
  }

  /** How the configuration that a change set was the last one of has ended. */
  async endBy(
    transaction: Knex.Transaction,
    changeSetId: string,
  ): Promise<Pick<ConfigurationRow, 'state' | 'ended_at'> | undefined> {
    return transaction<ConfigurationRow>('configurations')
      .select('state', 'ended_at')
      .where({ change_set_id: changeSetId })
      .first();
  }

  /** Takes away what ended before a time; but not the newest of an experience. */
  async removeOld(before: string, signal?: AbortSignal): Promise<number> {
    return removeInParts(this.#database, {
      table: 'configurations',
      key: 'key',
      signal,
      narrow: query => {
        void query
          .whereIn('state', [...END_STATES])
          .where('written_at', '<', before)
          .where(ended => {
            void ended.whereNull('ended_at').orWhere('ended_at', '<', before);
          })
          .whereRaw(
            `exists (select 1 from configurations n
              where n.short_name = configurations.short_name
              and (n.written_at, n.version_sort)
                > (configurations.written_at, configurations.version_sort))`,
          );
      },
    });
  }
}
