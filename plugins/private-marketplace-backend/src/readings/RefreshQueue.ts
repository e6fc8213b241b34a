import type { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';

// A reading of one experience takes a few seconds on a bad day.
const LONGEST = 30_000;

/**
 * Does each thing that is asked for soon, and once however often it is asked
 * for before it begins. What is asked for while it runs is done once more.
 */
export class RefreshQueue {
  readonly #work: (name: string, signal: AbortSignal) => Promise<void>;
  readonly #logger: LoggerService;
  readonly #longest: number;
  readonly #waiting = new Set<string>();
  readonly #stop = new AbortController();
  #running: Promise<void> = Promise.resolve();
  #isRunning = false;

  constructor(options: {
    work: (name: string, signal: AbortSignal) => Promise<void>;
    logger: LoggerService;
    /** Milliseconds that one thing may take, so that it does not keep the others. */
    longest?: number;
  }) {
    this.#work = options.work;
    this.#logger = options.logger;
    this.#longest = options.longest ?? LONGEST;
  }

  add(name: string): void {
    if (this.#stop.signal.aborted) return;
    this.#waiting.add(name);
    if (this.#isRunning) return;
    this.#isRunning = true;
    this.#running = this.#run();
  }

  /** Settles when nothing is waiting any more. */
  idle(): Promise<void> {
    return this.#running;
  }

  /** Breaks off what is under way, and takes nothing any more. */
  async close(): Promise<void> {
    this.#stop.abort();
    this.#waiting.clear();
    await this.#running;
  }

  async #run(): Promise<void> {
    const { signal } = this.#stop;
    for (const name of this.#waiting) {
      this.#waiting.delete(name);
      try {
        await this.#work(
          name,
          AbortSignal.any([signal, AbortSignal.timeout(this.#longest)]),
        );
      } catch (error) {
        // The readings on the schedule make up for it.
        if (!signal.aborted) {
          this.#logger.warn('A change could not be read', {
            subject: name,
            reason: toError(error).message,
          });
        }
      }
    }
    this.#isRunning = false;
  }
}
