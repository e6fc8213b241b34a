import type { LoggerService } from '@backstage/backend-plugin-api';
import type { MarketplaceProduct } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import {
  AwsCallError,
  type DiscoveryGateway,
} from '@private-marketplace/backstage-plugin-private-marketplace-node';
import { DISCOVERY, type DirectoryStore } from '../directory/DirectoryStore';
import type { SourceStates } from '../directory/SourceStates';
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
  readonly #states: SourceStates;
  readonly #logger: LoggerService;
  readonly #longestWalk?: number;

  /** @param options - longestWalk: how many listings a sweep pages through at most. */
  constructor(options: {
    discovery: DiscoveryGateway;
    store: DirectoryStore;
    states: SourceStates;
    logger: LoggerService;
    longestWalk?: number;
  }) {
    this.#longestWalk = options.longestWalk;
    this.#discovery = options.discovery;
    this.#store = options.store;
    this.#states = options.states;
    this.#logger = options.logger;
  }

  /** Asks for all that is due. What AWS refuses is told once, and asked for again after a while. */
  async run(signal?: AbortSignal): Promise<void> {
    await this.#store.adopt();
    if (!(await this.#states.mayAsk(DISCOVERY))) return;
    const due = await this.#store.countDue();
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
      const ids = await this.#store.due(BATCH);
      if (ids.length === 0) return;
      for (const id of ids) {
        signal?.throwIfAborted();
        const product = await this.#find(id, signal);
        const { id: _, ...facts } = product ?? { id };
        await this.#store.answered(id, product && facts);
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

  async #find(id: string, signal?: AbortSignal) {
    try {
      return await this.#discovery.getProduct(id, { signal });
    } catch (error) {
      const isNoId =
        error instanceof AwsCallError && error.code === 'ValidationException';
      // A policy can hold what AWS Marketplace takes for no id at all.
      if (isNoId) return undefined;
      throw error;
    }
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
