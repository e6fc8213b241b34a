import type {
  NameSource,
  PrivateMarketplaceApi,
  ProductName,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';

/** As many as the backend tells at once. */
const AT_ONCE = 100;
/** What had no name may have one now. */
const ASK_AGAIN_MS = 60_000;

type Api = Pick<PrivateMarketplaceApi, 'listProductNames'>;

/** Names of products for everything on the pages: what is shown at once is asked for together. */
export class ProductNameLoader {
  readonly #api: Api;
  readonly #names = new Map<string, ProductName>();
  readonly #askedAt = new Map<string, number>();
  readonly #waiting = new Set<string>();
  readonly #listeners = new Set<() => void>();
  #source: NameSource | undefined;

  constructor(api: Api) {
    this.#api = api;
  }

  /** Why names are missing, if they are; undefined before any was asked for. */
  get source(): NameSource | undefined {
    return this.#source;
  }

  find(id: string): ProductName | undefined {
    return this.#names.get(id);
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  /** Asks for a name, unless it is known or was asked for just now. */
  want(id: string): void {
    const askedAt = this.#askedAt.get(id) ?? -Infinity;
    const isKnown = this.#names.get(id)?.title !== undefined;
    if (isKnown || Date.now() - askedAt < ASK_AGAIN_MS) return;
    this.#askedAt.set(id, Date.now());
    // What is rendered together comes in one turn.
    if (this.#waiting.size === 0) queueMicrotask(() => this.#ask());
    this.#waiting.add(id);
  }

  async #ask(): Promise<void> {
    const ids = [...this.#waiting];
    this.#waiting.clear();
    for (let at = 0; at < ids.length; at += AT_ONCE) {
      try {
        const part = ids.slice(at, at + AT_ONCE);
        const { items, names } = await this.#api.listProductNames(part);
        for (const item of items) this.#names.set(item.id, item);
        this.#source = names;
      } catch {
        // Names are a help: without them the pages show ids.
        return;
      }
      for (const listener of this.#listeners) listener();
    }
  }
}
