import { AwsCallError } from '@private-marketplace/backstage-plugin-private-marketplace-node';
import type { DiscoveryGateway } from '@private-marketplace/backstage-plugin-private-marketplace-node';
import type { DirectoryStore } from '../directory/DirectoryStore';
import type { NameQueue } from '../directory/NameQueue';
import { SPLITTING_FACETS, splitSearch, type SearchPart } from './splitSearch';

/** Listings on a page (AWS Marketplace Discovery API Reference, SearchListings). */
export const PAGE = 100;
/**
 * Up to here a search is paged through as it is. AWS ends longer walks somewhere,
 * and does not say where.
 */
const LONGEST_WALK = 5000;

/** Walks through AWS Marketplace, a hundred listings at a time. */
export class Sweep {
  readonly #discovery: DiscoveryGateway;
  readonly #store: Pick<DirectoryStore, 'listed'>;
  readonly #queue: Pick<NameQueue, 'countDue'>;
  readonly #longestWalk: number;

  /** @param options - longestWalk: how many listings are paged through at most. */
  constructor(options: {
    discovery: DiscoveryGateway;
    store: Pick<DirectoryStore, 'listed'>;
    queue: Pick<NameQueue, 'countDue'>;
    longestWalk?: number;
  }) {
    this.#longestWalk = options.longestWalk ?? LONGEST_WALK;
    this.#discovery = options.discovery;
    this.#store = options.store;
    this.#queue = options.queue;
  }

  /**
   * Walks until all is seen, or until so few products are missing that asking for
   * each of them costs less.
   *
   * @returns how many listings there are.
   * @throws AwsCallError
   */
  async run(signal?: AbortSignal): Promise<number> {
    const { total } = await this.#discovery.searchListings(
      {},
      { size: 1 },
      { signal },
    );
    const parts: SearchPart[] = [{ filters: [], count: total }];
    let part = parts.shift();
    while (part) {
      if (part.count > this.#longestWalk) {
        const shorter = await this.#split(part, signal);
        if (shorter.length > 0) {
          parts.push(...shorter);
          part = parts.shift();
          continue;
        }
      }
      const others = parts.reduce((sum, { count }) => sum + count, 0);
      if (!(await this.#walk(part, others, signal))) break;
      part = parts.shift();
    }
    return total;
  }

  async #split(part: SearchPart, signal?: AbortSignal): Promise<SearchPart[]> {
    const { filters } = part;
    const facets = await this.#discovery.searchFacets(
      { filters },
      SPLITTING_FACETS,
      {},
      { signal },
    );
    return splitSearch(part, facets);
  }

  /** @returns false when it is not worth while to go on. */
  async #walk(
    { filters, count }: SearchPart,
    others: number,
    signal?: AbortSignal,
  ): Promise<boolean> {
    let token: string | undefined;
    let seen = 0;
    do {
      signal?.throwIfAborted();
      const left = Math.ceil((Math.max(0, count - seen) + others) / PAGE);
      if ((await this.#queue.countDue()) <= left) return false;
      try {
        const page = await this.#discovery.searchListings(
          { filters },
          { size: PAGE, token },
          { signal },
        );
        await this.#store.listed(page.listings);
        seen += page.listings.length;
        token = page.nextToken;
      } catch (error) {
        // The walk was too long, or took too long. What is left is asked for one by one.
        if (token !== undefined && isEndOfWalk(error)) return true;
        throw error;
      }
    } while (token !== undefined);
    return true;
  }
}

function isEndOfWalk(error: unknown): boolean {
  return (
    error instanceof AwsCallError &&
    error.code === 'ValidationException' &&
    /PAGINATION/.test(error.reason)
  );
}
