import type { SyncState } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import type { SyncProblemStore } from './SyncProblemStore';
import type { SyncStateStore } from './SyncStateStore';

/** Tells how fresh what is shown is. */
export class SyncReader {
  readonly #state: SyncStateStore;
  readonly #problems: SyncProblemStore;
  readonly #countUnlisted: () => Promise<number>;
  readonly #overdueAfter: number;
  readonly #now: () => Date;

  /** @param options - countUnlisted: experiences that status files name and AWS does not list. overdueAfter: milliseconds after the last reading when another one should have ended. */
  constructor(options: {
    state: SyncStateStore;
    problems: SyncProblemStore;
    countUnlisted: () => Promise<number>;
    overdueAfter: number;
    now: () => Date;
  }) {
    this.#state = options.state;
    this.#problems = options.problems;
    this.#countUnlisted = options.countUnlisted;
    this.#overdueAfter = options.overdueAfter;
    this.#now = options.now;
  }

  async state(): Promise<SyncState> {
    const [row, unreadable, unlisted] = await Promise.all([
      this.#state.find(),
      this.#problems.count(),
      this.#countUnlisted(),
    ]);
    const syncedAt = row.succeeded_at ?? undefined;
    const problem = row.problem ?? undefined;
    const told = {
      problem,
      // They are not named, for not everybody may see them.
      ...(unreadable > 0 && { unreadable }),
      ...(unlisted > 0 && { unlisted }),
    };
    if (syncedAt === undefined) return { state: 'pending', ...told };
    const age = this.#now().getTime() - Date.parse(syncedAt);
    const isStale = problem !== undefined || age > this.#overdueAfter;
    return { state: isStale ? 'stale' : 'fresh', syncedAt, ...told };
  }
}
