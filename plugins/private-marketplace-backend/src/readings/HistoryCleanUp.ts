import type { LoggerService } from '@backstage/backend-plugin-api';

/** The owner of a table that has history in it. */
export interface HistoryOwner {
  /**
   * Takes away what ended before a time. Whatever is open stays.
   *
   * @returns how many rows are gone.
   */
  removeOld(before: string, signal?: AbortSignal): Promise<number>;
}

/** Takes away what is older than the history that the portal is to keep. */
export class HistoryCleanUp {
  readonly #owners: Readonly<Record<string, HistoryOwner>>;
  readonly #logger: LoggerService;
  readonly #keptSince: () => Date | undefined;

  /** @param options - owners: by what they own. */
  constructor(options: {
    owners: Readonly<Record<string, HistoryOwner>>;
    logger: LoggerService;
    keptSince: () => Date | undefined;
  }) {
    this.#owners = options.owners;
    this.#logger = options.logger;
    this.#keptSince = options.keptSince;
  }

  async run(signal?: AbortSignal): Promise<void> {
    const before = this.#keptSince()?.toISOString();
    if (before === undefined) return;
    for (const [name, owner] of Object.entries(this.#owners)) {
      const removed = await owner.removeOld(before, signal);
      if (removed === 0) continue;
      this.#logger.info(`${removed} old ${name} are removed`, { before });
    }
  }
}
