import type {
  NameSource,
  PrivateMarketplaceApi,
  ProductName,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';

/** As many as the backend tells at once. */
const AT_ONCE = 100;
/** What had no name may have one now: AWS is asked in the background. */
const ASK_AGAIN_MS = 60_000;
/** What is known may have been withdrawn, or called otherwise. */
const KNOWN_FOR_MS = 10 * 60_000;

type Api = Pick<PrivateMarketplaceApi, 'listProductNames'>;

/** Names of products for everything on the pages: what is shown at once is asked for together. */
export class ProductNameLoader {
  readonly #api: Api;
  readonly #names = new Map<string, ProductName>();
  readonly #askedAt = new Map<string, number>();
  readonly #waiting = new Set<string>();
  readonly #listeners = new Set<() => void>();
  /** How often each product is shown. */
  readonly #shown = new Map<string, number>();
  #source: NameSource | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(api: Api) {
    this.#api = api;
  }

  /** Why names are missing; undefined where nothing that is shown misses its name. */
  get problem(): NameSource | undefined {
    const isMissing = [...this.#shown.keys()].some(
      id => this.#names.get(id)?.title === undefined,
    );
    return isMissing ? this.#source : undefined;
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

  /**
   * A product is shown: its name is asked for, again and again while AWS has not
   * been asked for it.
   *
   * @returns what says that it is shown no longer.
   */
  show(id: string): () => void {
    this.#shown.set(id, (this.#shown.get(id) ?? 0) + 1);
    this.#want(id);
    return () => {
      const others = (this.#shown.get(id) ?? 1) - 1;
      if (others > 0) this.#shown.set(id, others);
      else this.#shown.delete(id);
    };
  }

  /** Asks for a name, unless it was asked for not long ago. */
  #want(id: string): void {
    const askedAt = this.#askedAt.get(id) ?? -Infinity;
    const isKnown = this.#names.get(id)?.title !== undefined;
    const goodFor = isKnown ? KNOWN_FOR_MS : ASK_AGAIN_MS;
    if (Date.now() - askedAt < goodFor) return;
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
    this.#askAgain();
  }

  /** Later, for what AWS has not been asked for yet. */
  #askAgain(): void {
    const expected = [...this.#shown.keys()].filter(
      id => (this.#names.get(id)?.state ?? 'unknown') === 'unknown',
    );
    if (this.#source?.state !== 'ready' || expected.length === 0) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      if (document.hidden) this.#askAgain();
      else
        expected
          .filter(id => this.#shown.has(id))
          .forEach(id => this.#want(id));
    }, ASK_AGAIN_MS);
  }
}
