import type { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import { isShortName } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { failureForReaders } from '../sync/failureForReaders';
import { unmeasured, type MeasureReading } from '../metrics/measureReadings';
import type { ExperienceStore } from '../experiences/ExperienceStore';
import { EVERYTHING } from '../experiences/visible';
import type { BucketReader } from '../bucket/BucketReader';
import type { CatalogReader } from '../catalog/CatalogReader';
import type { ChangeSetReader } from '../changeSets/ChangeSetReader';
import type { ConfigurationStore } from '../configurations/ConfigurationStore';
import type { Reassembler } from '../experiences/Reassembler';
import type { StatusFileStore } from '../statusFiles/StatusFileStore';
import { Subjects } from '../sync/Subjects';
import type { SyncProblemStore } from '../sync/SyncProblemStore';
import type { SyncStateRow, SyncStateStore } from '../sync/SyncStateStore';

/** What the synchronizer stands on. */
export interface SynchronizerOptions {
  bucket: BucketReader;
  catalog: CatalogReader;
  changeSets: ChangeSetReader;
  configurations: ConfigurationStore;
  experiences: ExperienceStore;
  logger: LoggerService;
  measure?: MeasureReading;
  problems: SyncProblemStore;
  reassembler: Reassembler;
  state: SyncStateStore;
  statusFiles: StatusFileStore;
  /** Told of experiences that are not as they were. */
  onChanged: (refs: string[]) => Promise<void>;
  now: () => Date;
}

const DAY = 24 * 60 * 60 * 1000;
const POLLED_AT_ONCE = 20;

/**
 * Reads AWS and keeps what it says. Files are read before the Catalog, so that
 * whoever sees a configuration succeed sees what it has changed, too.
 */
export class Synchronizer {
  readonly #options: SynchronizerOptions;
  #running?: { kind: 'full' | 'incremental'; done: Promise<void> };

  constructor(options: SynchronizerOptions) {
    this.#options = options;
  }

  /** Reads everything; what is no longer there is marked. */
  async full(signal?: AbortSignal): Promise<void> {
    await this.#alone('full', signal, async () => {
      const state = await this.#options.state.find();
      await (state.full_at === null
        ? this.#readFirst(state, signal)
        : this.#readAll(state, signal));
    });
  }

  /** Reads what has changed since the last reading. */
  async incremental(signal?: AbortSignal): Promise<void> {
    await this.#alone('incremental', signal, async () => {
      const state = await this.#options.state.find();
      await (state.full_at === null
        ? this.#readFirst(state, signal)
        : this.#readModified(state, signal));
    });
  }

  /** Reads one experience, its files and what is in progress, at once. */
  async refresh(ref: string, signal?: AbortSignal): Promise<void> {
    const { shortName, entityId } = await this.#resolve(ref);
    const subjects = new Subjects();
    subjects.addShortName(shortName);
    subjects.addEntityId(entityId);
    try {
      await this.#refresh(subjects, shortName, entityId, signal);
    } finally {
      await this.#assembled(this.#options.reassembler.assemble(subjects));
    }
  }

  /** Looks at what is under way; without that it calls nothing. */
  async poll(signal?: AbortSignal): Promise<void> {
    const { bucket, changeSets, configurations, now } = this.#options;
    const since = new Date(now().getTime() - DAY);
    const shortNames = await configurations.open(since, POLLED_AT_ONCE);
    const moved = new Subjects();
    for (const shortName of shortNames) {
      moved.addAll(await bucket.readStatus(shortName, signal));
    }
    moved.addAll(await changeSets.describeOpen(signal));
    await this.refreshAll(moved, signal);
  }

  /** Reads what has happened to a change set, and whatever it was about. */
  async refreshChangeSet(id: string, signal?: AbortSignal): Promise<void> {
    const moved = await this.#options.changeSets.describe([id], signal);
    await this.refreshAll(moved, signal);
  }

  /** Reads some experiences. */
  async refreshAll(moved: Subjects, signal?: AbortSignal): Promise<void> {
    const refs = new Set<string>(moved.shortNames);
    for (const id of moved.entityIds) {
      const shortName = await this.#options.statusFiles.shortNameOf(id);
      refs.add(shortName ?? id);
    }
    for (const ref of [...refs].sort()) await this.refresh(ref, signal);
  }

  /** The schedules of both readings begin with it, on whatever replica they run. */
  async #readFirst(
    state: SyncStateRow,
    signal: AbortSignal | undefined,
  ): Promise<void> {
    const { now, state: store } = this.#options;
    if (!(await store.beginFirst(now()))) return;
    try {
      await this.#readAll(state, signal);
    } finally {
      await store.update({ first_began_at: null });
    }
  }

  async #readAll(
    state: SyncStateRow,
    signal: AbortSignal | undefined,
  ): Promise<void> {
    const full_at = this.#options.now().toISOString();
    await this.#recorded('full', signal, { full_at }, async () => {
      const { bucket, catalog, changeSets, problems } = this.#options;
      await problems.clearUnreadable();
      await bucket.readAll(signal);
      await catalog.readAll(signal);
      await changeSets.listRecent(state, signal);
    });
  }

  async #readModified(
    state: SyncStateRow,
    signal: AbortSignal | undefined,
  ): Promise<void> {
    await this.#recorded('incremental', signal, {}, async () => {
      const { bucket, catalog, changeSets } = this.#options;
      await bucket.readChanged(signal);
      await catalog.readModified(signal);
      await changeSets.listRecent(state, signal);
      await changeSets.listOlder(state, signal);
      await changeSets.describeDue(signal);
    });
  }

  async #refresh(
    subjects: Subjects,
    shortName: string | undefined,
    entityId: string | undefined,
    signal: AbortSignal | undefined,
  ): Promise<void> {
    const { bucket, catalog, changeSets, statusFiles } = this.#options;
    const own = new Subjects();
    own.addShortName(shortName);
    own.addEntityId(entityId);
    if (shortName !== undefined) {
      subjects.addAll(await bucket.readOne(shortName, signal));
      own.addEntityId((await statusFiles.find(shortName))?.experience_id);
    }
    for (const id of own.entityIds) {
      subjects.addAll(await catalog.readOne(id, signal));
    }
    subjects.addAll(own);
    subjects.addAll(await changeSets.refresh(own, signal));
  }

  async #resolve(
    ref: string,
  ): Promise<{ shortName?: string; entityId?: string }> {
    const row = await this.#options.experiences.find(ref, EVERYTHING);
    if (row) {
      return {
        shortName: row.short_name ?? undefined,
        entityId: row.entity_id ?? undefined,
      };
    }
    return {
      shortName: isShortName(ref) ? ref : undefined,
      entityId: ref.startsWith('exp-') ? ref : undefined,
    };
  }

  /**
   * Two readings at once would only be slower: one that is asked for while
   * another one of its kind or a full one runs is that, and a full one that is
   * asked for during an incremental one comes after it.
   */
  async #alone(
    kind: 'full' | 'incremental',
    signal: AbortSignal | undefined,
    work: () => Promise<void>,
  ): Promise<void> {
    while (this.#running) {
      const { done, kind: running } = this.#running;
      if (running === kind || running === 'full') return done;
      // How the other one ends is told to who asked for it.
      await done.catch(() => undefined);
    }
    signal?.throwIfAborted();
    const done = work().finally(() => {
      this.#running = undefined;
    });
    this.#running = { kind, done };
    return done;
  }

  /** Remembers how a reading went. */
  async #recorded(
    kind: 'full' | 'incremental',
    signal: AbortSignal | undefined,
    success: { full_at?: string },
    work: () => Promise<void>,
  ): Promise<void> {
    const { measure = unmeasured } = this.#options;
    await measure(kind, signal, () => this.#record(signal, success, work));
  }

  async #record(
    signal: AbortSignal | undefined,
    success: { full_at?: string },
    work: () => Promise<void>,
  ): Promise<void> {
    const { now, reassembler, state } = this.#options;
    const beganAt = now().toISOString();
    try {
      await reassembler.followOwners();
      try {
        await work();
      } finally {
        // Also what others have read and left, and when this reading broke off.
        await this.#assembled(reassembler.assembleAll());
      }
    } catch (error) {
      // Who shuts down has not failed.
      if (!signal?.aborted) {
        await state.update({
          failed_at: now().toISOString(),
          problem: failureForReaders(error),
        });
      }
      throw error;
    }
    await state.succeed(beganAt, success.full_at);
  }

  /** Tells of what was put together. */
  async #assembled(work: Promise<string[]>): Promise<void> {
    const refs = await work;
    if (refs.length > 0) await this.#tell(refs);
  }

  async #tell(refs: string[]): Promise<void> {
    const { logger, onChanged } = this.#options;
    try {
      await onChanged(refs);
    } catch (error) {
      // Pages ask again by themselves, only later.
      logger.warn('Pages could not be told of a change', toError(error));
    }
  }
}
