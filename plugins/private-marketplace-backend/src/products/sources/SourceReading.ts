import type { LoggerService } from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import type { ProductSource } from '@private-marketplace/backstage-plugin-private-marketplace-node';
import type { DirectoryStore } from '../directory/DirectoryStore';
import { DISCOVERY, EVENTS } from '../directory/sourceIds';
import type { SourceStates } from '../directory/SourceStates';

const SHOWN = 5;

/** Reads the sources that are read as a whole. One that fails leaves what it said. */
export class SourceReading {
  readonly #sources: readonly ProductSource[];
  readonly #store: Pick<DirectoryStore, 'replace' | 'settle'>;
  readonly #states: SourceStates;
  readonly #logger: LoggerService;

  constructor(options: {
    sources: readonly ProductSource[];
    store: Pick<DirectoryStore, 'replace' | 'settle'>;
    states: SourceStates;
    logger: LoggerService;
  }) {
    this.#sources = options.sources;
    this.#store = options.store;
    this.#states = options.states;
    this.#logger = options.logger;
  }

  async run(signal?: AbortSignal): Promise<void> {
    const present = [DISCOVERY, EVENTS, ...this.#sources.map(({ id }) => id)];
    await this.#states.keep(present);
    await this.#store.settle(present, signal);
    for (const source of this.#sources) {
      signal?.throwIfAborted();
      await this.#read(source, signal);
    }
  }

  async #read(source: ProductSource, signal?: AbortSignal): Promise<void> {
    const before = await this.#states.find(source.id);
    try {
      const found = await source.read({
        signal,
        etag: before?.problem ? undefined : before?.etag ?? undefined,
      });
      if (!found) {
        // It says what it said, problems included.
        await this.#states.succeeded(source.id, {
          message: before?.message ?? undefined,
        });
        return;
      }
      const { products, etag, problems = [] } = found;
      if (products.length === 0 && problems.length > 0) {
        throw new Error(problems[0]);
      }
      await this.#store.replace(
        source.id,
        products.map(({ id, ...facts }) => ({ id, facts })),
      );
      const message = problems.slice(0, SHOWN).join(' ');
      if (message) this.#logger.warn(`Products of ${source.id}: ${message}`);
      await this.#states.succeeded(source.id, {
        ...{ etag, total: products.length },
        message: message || undefined,
      });
    } catch (error) {
      const message = `The products of ${
        source.id
      } could not be read: ${stringifyError(error)}`;
      if (before?.message !== message) this.#logger.warn(message);
      await this.#states.failed(source.id, 'unreadable', message, 0);
    }
  }
}
