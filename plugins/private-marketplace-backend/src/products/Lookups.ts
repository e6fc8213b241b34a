import type { MarketplaceListing } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import {
  AwsCallError,
  type DiscoveryGateway,
} from '@private-marketplace/backstage-plugin-private-marketplace-node';
import type { DirectoryStore } from './directory/DirectoryStore';
import { DISCOVERY } from './directory/sourceIds';
import type { SourceStates } from './directory/SourceStates';
import { askProduct } from './naming/askProduct';

/**
 * Asks AWS Marketplace for single listings and products that a person has named,
 * which the directory then knows. Those who ask the same at once share a call.
 */
export class Lookups {
  readonly #discovery: DiscoveryGateway | undefined;
  readonly #states: Pick<SourceStates, 'mayAsk'>;
  readonly #store: Pick<DirectoryStore, 'answered' | 'listed'>;
  readonly #listings = new Map<
    string,
    Promise<MarketplaceListing | undefined>
  >();
  readonly #products = new Map<string, Promise<void>>();

  /** @param options - discovery: undefined where the portal does not ask AWS Marketplace. */
  constructor(options: {
    discovery: DiscoveryGateway | undefined;
    states: Pick<SourceStates, 'mayAsk'>;
    store: Pick<DirectoryStore, 'answered' | 'listed'>;
  }) {
    this.#discovery = options.discovery;
    this.#states = options.states;
    this.#store = options.store;
  }

  /** A listing. Undefined where it is not listed, or AWS can not be asked. */
  async listing(id: string): Promise<MarketplaceListing | undefined> {
    return this.#share(this.#listings, id, async discovery => {
      const listing = await discovery.getListing(id);
      if (listing) await this.#store.listed([listing]);
      return listing;
    });
  }

  /** Has the directory know a product, as far as AWS can be asked. */
  async product(id: string): Promise<void> {
    await this.#share(this.#products, id, async discovery => {
      await this.#store.answered(id, await askProduct(discovery, id));
    });
  }

  async #share<T>(
    coming: Map<string, Promise<T | undefined>>,
    id: string,
    ask: (discovery: DiscoveryGateway) => Promise<T>,
  ): Promise<T | undefined> {
    const discovery = this.#discovery;
    if (!discovery || !(await this.#states.mayAsk(DISCOVERY))) return undefined;
    const call = coming.get(id) ?? tolerant(ask(discovery));
    coming.set(id, call);
    try {
      return await call;
    } finally {
      coming.delete(id);
    }
  }
}

/** Why AWS does not answer, the background says where it fails as well. */
async function tolerant<T>(call: Promise<T>): Promise<T | undefined> {
  try {
    return await call;
  } catch (error) {
    if (error instanceof AwsCallError) return undefined;
    throw error;
  }
}
