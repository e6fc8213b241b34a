import type { LoggerService } from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import { allowedLogo, AWS_LOGO_PLACES, type LogoPlace } from './allowedLogo';
import { fetchLogo, type Logo } from './fetchLogo';
import { publicLookup } from './publicLookup';

const MOST_BYTES = 32 * 1024 * 1024;
const DAY = 24 * 60 * 60 * 1000;
const HOUR = 60 * 60 * 1000;
/** Of several hundred logos on a page only so many are fetched at once. */
const AT_ONCE = 8;

interface Kept {
  logo: Logo | undefined;
  until: number;
}

/** Logos of products, fetched once and kept for a day. */
export class Logos {
  readonly #places: readonly LogoPlace[];
  readonly #local: readonly LogoPlace[];
  readonly #logger: LoggerService;
  readonly #now: () => Date;
  readonly #fetch: typeof fetchLogo;
  /** The one that was used last stands last. */
  readonly #kept = new Map<string, Kept>();
  readonly #coming = new Map<string, Promise<Logo | undefined>>();
  readonly #waiting: (() => void)[] = [];
  #bytes = 0;
  #running = 0;

  /** @param options - local: a place that may be in the own network, for a local AWS. */
  constructor(options: {
    local?: LogoPlace;
    logger: LoggerService;
    now: () => Date;
    fetch?: typeof fetchLogo;
  }) {
    this.#places = AWS_LOGO_PLACES;
    this.#local = options.local ? [options.local] : [];
    this.#logger = options.logger;
    this.#now = options.now;
    this.#fetch = options.fetch ?? fetchLogo;
  }

  /** The image at an address; undefined where there is none that may be shown. */
  async find(address: string): Promise<Logo | undefined> {
    const kept = this.#kept.get(address);
    if (kept && kept.until > this.#now().getTime()) {
      this.#kept.delete(address);
      this.#kept.set(address, kept);
      return kept.logo;
    }
    const coming = this.#coming.get(address) ?? this.#get(address);
    this.#coming.set(address, coming);
    try {
      return await coming;
    } finally {
      this.#coming.delete(address);
    }
  }

  async #get(address: string): Promise<Logo | undefined> {
    const local = allowedLogo(address, this.#local);
    const url = local ?? allowedLogo(address, this.#places);
    if (!url) return undefined;
    await this.#turn();
    try {
      const lookup = local ? undefined : publicLookup();
      const logo = await this.#fetch(url, { lookup });
      this.#keep(address, logo, DAY);
      return logo;
    } catch (error) {
      this.#logger.debug(`No logo at ${url.href}: ${stringifyError(error)}`);
      this.#keep(address, undefined, HOUR);
      return undefined;
    } finally {
      this.#running -= 1;
      this.#waiting.shift()?.();
    }
  }

  async #turn(): Promise<void> {
    if (this.#running >= AT_ONCE) {
      await new Promise<void>(resolve => this.#waiting.push(resolve));
    }
    this.#running += 1;
  }

  #keep(address: string, logo: Logo | undefined, time: number): void {
    this.#drop(address);
    this.#kept.set(address, { logo, until: this.#now().getTime() + time });
    this.#bytes += sizeOf(logo);
    for (const [oldest] of this.#kept) {
      if (this.#bytes <= MOST_BYTES) return;
      this.#drop(oldest);
    }
  }

  #drop(address: string): void {
    const kept = this.#kept.get(address);
    if (!kept) return;
    this.#kept.delete(address);
    this.#bytes -= sizeOf(kept.logo);
  }
}

/** What is not there takes room, too. */
function sizeOf(logo: Logo | undefined): number {
  return 1024 + (logo?.bytes.length ?? 0);
}
