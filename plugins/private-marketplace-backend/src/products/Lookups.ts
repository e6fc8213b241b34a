import type { MarketplaceListing } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import {
  AwsCallError,
  type DiscoveryGateway,
} from '@private-marketplace/backstage-plugin-private-marketplace-node';
import { DISCOVERY, type DirectoryStore } from './directory/DirectoryStore';
import type { SourceStates } from './directory/SourceStates';

/** Asks AWS Marketplace for single listings that a person has named. Those who ask the same at once share a call. */
export class Lookups {
  readonly #discovery: DiscoveryGateway | undefined;
  readonly #states: Pick<SourceStates, 'mayAsk'>;
  readonly #store: Pick<DirectoryStore, 'listed'>;
  readonly #coming = new Map<string, Promise<MarketplaceListing | undefined>>();

  /** @param options - discovery: undefined where the portal does not ask AWS Marketplace. */
  constructor(options: {
    discovery: DiscoveryGateway | undefined;
    states: Pick<SourceStates, 'mayAsk'>;
    store: Pick<DirectoryStore, 'listed'>;
  }) {
    this.#discovery = options.discovery;
    this.#states = options.states;
    this.#store = options.store;
  }

  /** A listing, which the directory then knows. Undefined where it is not listed, or AWS can not be asked. */
  async listing(id: string): Promise<MarketplaceListing | undefined> {
    const discovery = this.#discovery;
    if (!discovery || !(await this.#states.mayAsk(DISCOVERY))) return undefined;
    const coming = this.#coming.get(id) ?? this.#ask(discovery, id);
    this.#coming.set(id, coming);
    try {
      return await coming;
    } finally {
      this.#coming.delete(id);
    }
  }

  async #ask(discovery: DiscoveryGateway, id: string) {
    try {
      const listing = await discovery.getListing(id);
      if (listing) await this.#store.listed([listing]);
      return listing;
    } catch (error) {
      // Why, the background says where it fails as well.
      if (error instanceof AwsCallError) return undefined;
      throw error;
    }
  }
}
