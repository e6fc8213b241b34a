import {
  AwsCallError,
  type CatalogGateway,
  type ChangeSet,
  type ChangeSetSummary,
} from '@private-marketplace/backstage-plugin-private-marketplace-node';
import type { ChangeSetStore } from './ChangeSetStore';
import { Subjects } from '../sync/Subjects';
import type { SyncStateRow, SyncStateStore } from '../sync/SyncStateStore';

/** How far the lists of change sets have been read. */
type ChangeSetProgress = Pick<
  SyncStateRow,
  'change_sets_before' | 'change_sets_complete' | 'succeeded_at'
>;

// Five pages; older ones follow in later readings.
const FIRST_TIME = 100;
const PAGE = 20;
const OPEN_AT_ONCE = 10;
const DUE_AT_ONCE = 20;
// A change set may appear in the list a little after it was started.
const OVERLAP = 10 * 60 * 1000;

/** Reads the change sets of experiences. */
export class ChangeSetReader {
  readonly #catalog: CatalogGateway;
  readonly #state: SyncStateStore;
  readonly #store: ChangeSetStore;
  readonly #now: () => Date;

  constructor(options: {
    catalog: CatalogGateway;
    state: SyncStateStore;
    store: ChangeSetStore;
    now: () => Date;
  }) {
    this.#catalog = options.catalog;
    this.#state = options.state;
    this.#store = options.store;
    this.#now = options.now;
  }

  /** Lists those that were started since the last reading; the first time, the last ones. */
  async listRecent(
    progress: ChangeSetProgress,
    signal?: AbortSignal,
  ): Promise<Subjects> {
    const { change_sets_before, change_sets_complete, succeeded_at } = progress;
    const isFirst = !change_sets_complete && change_sets_before === null;
    if (!isFirst && succeeded_at !== null) {
      const since = new Date(Date.parse(succeeded_at) - OVERLAP);
      const listed = await this.#list(
        { startedAfter: toSeconds(since) },
        Infinity,
        signal,
      );
      return this.#store.storeList(listed);
    }
    return this.#listOlder(undefined, FIRST_TIME, signal);
  }

  /** Lists some of those from before the first reading, until there are no older ones. */
  async listOlder(
    { change_sets_before, change_sets_complete }: ChangeSetProgress,
    signal?: AbortSignal,
  ): Promise<Subjects> {
    if (change_sets_complete || change_sets_before === null) {
      return new Subjects();
    }
    return this.#listOlder(change_sets_before, PAGE, signal);
  }

  /** Reads what an experience has in progress, whoever started it. */
  async refresh(subjects: Subjects, signal?: AbortSignal): Promise<Subjects> {
    const touched = new Subjects();
    for (const entityId of subjects.entityIds) {
      const listed = await this.#list({ entityId }, PAGE, signal);
      touched.addAll(await this.#store.storeList(listed));
    }
    const ids = await this.#store.due(DUE_AT_ONCE, subjects);
    touched.addAll(await this.describe(ids, signal));
    return touched;
  }

  /** Describes what had not ended, and some of what has and was not described yet. */
  async describeDue(signal?: AbortSignal): Promise<Subjects> {
    return this.describe(await this.#store.due(DUE_AT_ONCE), signal);
  }

  /** @returns whose change sets have got into another state. */
  async describeOpen(signal?: AbortSignal): Promise<Subjects> {
    return this.describe(await this.#store.open(OPEN_AT_ONCE), signal);
  }

  async describe(
    ids: readonly string[],
    signal?: AbortSignal,
  ): Promise<Subjects> {
    const touched = new Subjects();
    for (const id of ids) {
      const changeSet = await this.#find(id, signal);
      if (changeSet)
        touched.addAll(await this.#store.store(changeSet, this.#now()));
      else await this.#store.giveUp(id);
    }
    return touched;
  }

  async #find(
    id: string,
    signal: AbortSignal | undefined,
  ): Promise<ChangeSet | undefined> {
    try {
      return await this.#catalog.describeChangeSet(id, { signal });
    } catch (error) {
      if (error instanceof AwsCallError && error.httpStatus === 404) {
        return undefined;
      }
      throw error;
    }
  }

  async #listOlder(
    before: string | undefined,
    limit: number,
    signal: AbortSignal | undefined,
  ): Promise<Subjects> {
    const { listed, isComplete } = await this.#listWholeSeconds(
      before,
      limit,
      signal,
    );
    const subjects = await this.#store.storeList(listed);
    await this.#state.update(
      isComplete
        ? { change_sets_before: null, change_sets_complete: true }
        : { change_sets_before: listed.at(-1)?.startTime ?? null },
    );
    return subjects;
  }

  /**
   * Lists at least so many from before a time, and all others of the second that
   * the last one was started in: AWS gives times in seconds, so that the next
   * list can begin only between two of them. Those of the time itself, if AWS
   * lists them, do not count.
   */
  async #listWholeSeconds(
    before: string | undefined,
    least: number,
    signal: AbortSignal | undefined,
  ): Promise<{ listed: ChangeSetSummary[]; isComplete: boolean }> {
    const listed: ChangeSetSummary[] = [];
    let last: string | undefined;
    let older = 0;
    const all = this.#catalog.listChangeSets(
      { startedBefore: before },
      { signal },
    );
    for await (const each of all) {
      if (older >= least && each.startTime !== last) {
        return { listed, isComplete: false };
      }
      listed.push(each);
      last = each.startTime;
      if (each.startTime !== before) older += 1;
    }
    return { listed, isComplete: true };
  }

  async #list(
    filter: Parameters<CatalogGateway['listChangeSets']>[0],
    limit: number,
    signal: AbortSignal | undefined,
  ): Promise<ChangeSetSummary[]> {
    const listed: ChangeSetSummary[] = [];
    const all = this.#catalog.listChangeSets(filter, { signal });
    for await (const each of all) {
      listed.push(each);
      if (listed.length === limit) break;
    }
    return listed;
  }
}

function toSeconds(time: Date): string {
  return time.toISOString().replace(/\.\d{3}Z$/, 'Z');
}
