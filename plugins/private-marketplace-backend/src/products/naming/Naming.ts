import type { LoggerService } from '@backstage/backend-plugin-api';
import type { MarketplaceProduct } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import {
  AwsCallError,
  type DiscoveryGateway,
} from '@private-marketplace/backstage-plugin-private-marketplace-node';
import type { DirectoryStore } from '../directory/DirectoryStore';
import type { NameQueue } from '../directory/NameQueue';
import { DISCOVERY } from '../directory/sourceIds';
import type { SourceStates } from '../directory/SourceStates';
import { askProduct } from './askProduct';
import { PAGE, Sweep } from './Sweep';

const BATCH = 20;
// Of a search (AWS Marketplace Discovery API Reference, SearchListings).
const LONGEST_TEXT = 512;
const FIRST_RESULTS = 20;
/** Listings of AWS Marketplace before anybody has counted them. */
const USUAL_TOTAL = 45_000;
const QUARTER = 15 * 60 * 1000;

/** Gives products their names, in the background and at the rates of AWS. */
export class Naming {
  readonly #discovery: DiscoveryGateway;
  readonly #store: DirectoryStore;
  readonly #queue: NameQueue;
  readonly #states: SourceStates;
  readonly #logger: LoggerService;
  readonly #longestWalk?: number;

  /** @param options - longestWalk: how many listings a sweep pages through at most. */
  constructor(options: {
    discovery: DiscoveryGateway;
    store: DirectoryStore;
    queue: NameQueue;
    states: SourceStates;
    logger: LoggerService;
    longestWalk?: number;
  }) {
    this.#longestWalk = options.longestWalk;
    this.#discovery = options.discovery;
    this.#store = options.store;
    this.#queue = options.queue;
    this.#states = options.states;
    this.#logger = options.logger;
  }

  /** Asks for all that is due. What AWS refuses is told once, and asked for again after a while. */
  async run(signal?: AbortSignal): Promise<void> {
    await this.#queue.adopt();
    if (!(await this.#states.mayAsk(DISCOVERY))) return;
    const due = await this.#queue.countDue();
    if (due === 0) return;
    try {
      await this.#ask(due, signal);
    } catch (error) {
      if (!(error instanceof AwsCallError)) throw error;
      await this.#failed(error);
    }
  }

  async #ask(due: number, signal?: AbortSignal): Promise<void> {
    const known = (await this.#states.find(DISCOVERY))?.total ?? USUAL_TOTAL;
    let total: number | undefined;
    if (due > known / PAGE) {
      const sweep = new Sweep({
        discovery: this.#discovery,
        store: this.#store,
        queue: this.#queue,
        longestWalk: this.#longestWalk,
      });
      total = await sweep.run(signal);
    }
    await this.#askOneByOne(signal);
    await this.#states.succeeded(DISCOVERY, { total });
  }

  /** Those first that somebody looks at, also when they do so meanwhile. */
  async #askOneByOne(signal?: AbortSignal): Promise<void> {
    for (;;) {
      const ids = await this.#queue.due(BATCH);
      if (ids.length === 0) return;
      for (const id of ids) {
        signal?.throwIfAborted();
        const product = await askProduct(this.#discovery, id, signal);
        await this.#store.answered(id, product);
        if (product) await this.#findListing(product, signal);
      }
    }
  }

  /** A product does not say which pages offer it, and how it is paid for; a search for its title does. */
  async #findListing({ id, title }: MarketplaceProduct, signal?: AbortSignal) {
    if (await this.#store.isOffered(id)) return;
    const { listings } = await this.#discovery.searchListings(
      { text: title.slice(0, LONGEST_TEXT) },
      { size: FIRST_RESULTS },
      { signal },
    );
    await this.#store.listed(
      listings.filter(({ products }) => products.some(each => each.id === id)),
    );
  }

  async #failed(error: AwsCallError): Promise<void> {
    const before = await this.#states.find(DISCOVERY);
    const isDenied = error.httpStatus === 403;
    const problem = isDenied ? 'denied' : 'unreachable';
    const message = isDenied
      ? `AWS does not let this portal ask AWS Marketplace for names of products. Its role needs aws-marketplace:SearchListings, SearchFacets, GetListing and GetProduct. ${error.summary}`
      : `AWS Marketplace could not be asked for names of products. ${error.summary}`;
    if (before?.problem !== problem) this.#logger.warn(message);
    await this.#states.failed(
      DISCOVERY,
      problem,
      message,
      isDenied ? QUARTER : QUARTER / 3,
    );
  }
}
