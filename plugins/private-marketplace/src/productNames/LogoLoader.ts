import type { PrivateMarketplaceApi } from '@private-marketplace/backstage-plugin-private-marketplace-common';

/** Browsers open six connections to a host; the pages' own data shall not wait for pictures. */
const AT_ONCE = 3;
/** Thumbnails, of some ten kilobytes each. */
const MOST_KEPT = 500;

type Api = Pick<PrivateMarketplaceApi, 'getProductLogo'>;

/**
 * Logos of products, each asked for once while the pages are open. An image
 * element can not ask for them itself: it would send no token.
 */
export class LogoLoader {
  readonly #api: Api;
  /** As addresses with data; undefined for what has none that can be shown. */
  readonly #found = new Map<string, string | undefined>();
  readonly #listeners = new Map<string, Set<() => void>>();
  readonly #waiting = new Set<string>();
  readonly #coming = new Set<string>();

  constructor(api: Api) {
    this.#api = api;
  }

  find(id: string): string | undefined {
    return this.#found.get(id);
  }

  /**
   * Asks for a logo, unless it is known.
   *
   * @param listener - told when it is there.
   * @returns what ends the wish: a logo that nobody waits for is not asked for.
   */
  want(id: string, listener: () => void): () => void {
    const listeners = this.#listeners.get(id) ?? new Set();
    if (!this.#found.has(id) && !this.#coming.has(id)) this.#waiting.add(id);
    this.#listeners.set(id, listeners.add(listener));
    this.#next();
    return () => {
      listeners.delete(listener);
      if (listeners.size > 0) return;
      this.#waiting.delete(id);
      this.#listeners.delete(id);
    };
  }

  #next(): void {
    for (const id of this.#waiting) {
      if (this.#coming.size >= AT_ONCE) return;
      this.#waiting.delete(id);
      this.#coming.add(id);
      this.#load(id);
    }
  }

  async #load(id: string): Promise<void> {
    this.#keep(id, await this.#get(id));
    this.#coming.delete(id);
    for (const listener of this.#listeners.get(id) ?? []) listener();
    this.#next();
  }

  async #get(id: string): Promise<string | undefined> {
    try {
      return await toDataAddress(await this.#api.getProductLogo(id));
    } catch {
      // A logo is an ornament: without it, initials stand there.
      return undefined;
    }
  }

  #keep(id: string, logo: string | undefined): void {
    this.#found.set(id, logo);
    for (const [oldest] of this.#found) {
      if (this.#found.size <= MOST_KEPT) return;
      this.#found.delete(oldest);
    }
  }
}

/** With the data in it, as Backstage's content security policy lets images be: it does not allow `blob:`. */
async function toDataAddress(image: Blob): Promise<string> {
  const bytes = new Uint8Array(await image.arrayBuffer());
  const text = Array.from(bytes, byte => String.fromCharCode(byte)).join('');
  return `data:${image.type};base64,${btoa(text)}`;
}
