import { NotFoundError, ServiceUnavailableError } from '@backstage/errors';
import type { OrganizationSync } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import type { OrganizationConfig } from '../organizationConfig';
import type {
  OrganizationState,
  OrganizationStore,
} from '../tree/OrganizationStore';
import type {
  GovernanceExperiences,
  GovernanceRow,
} from './GovernanceExperiences';
import {
  countOrganization,
  governOrganization,
  type CountedOrganization,
  type GovernedOrganization,
} from './GovernedOrganization';
import type { ProductLists } from './ProductLists';

/** The organization as it is now, and how fresh that is. */
export interface CurrentOrganization {
  sync: OrganizationSync;
  /** Another text when the tree, or what governs it, is not as it was. Undefined before the first reading has ended. */
  revision?: string;
  /** Undefined before the first reading has ended. */
  organization?: GovernedOrganization;
}

/** Finds the organization; the same one, however often it is asked for. */
export type FindOrganization = () => Promise<CurrentOrganization | undefined>;

/** What is kept of a key until the key is another one. */
class Latest<T> {
  #key?: string;
  #value?: Promise<T>;

  get(key: string, make: () => Promise<T>): Promise<T> {
    if (this.#value && this.#key === key) return this.#value;
    this.#key = key;
    const value = make();
    this.#value = value;
    value.catch(() => {
      // What failed is tried anew by the next who asks.
      if (this.#value === value) this.#value = undefined;
    });
    return value;
  }
}

/** Keeps the organization and the experiences, without their products, in memory, and reads them anew only when either has changed. */
export class Governance {
  readonly #store: OrganizationStore;
  readonly #experiences: GovernanceExperiences;
  readonly #config: OrganizationConfig;
  /** What experiences say of products. */
  readonly products: ProductLists;
  readonly #now: () => Date;
  readonly #latestTree = new Latest<CountedOrganization>();
  readonly #latestExperiences = new Latest<readonly GovernanceRow[]>();
  readonly #latest = new Latest<GovernedOrganization>();

  constructor(options: {
    store: OrganizationStore;
    experiences: GovernanceExperiences;
    products: ProductLists;
    config: OrganizationConfig;
    now: () => Date;
  }) {
    this.#store = options.store;
    this.#experiences = options.experiences;
    this.products = options.products;
    this.#config = options.config;
    this.#now = options.now;
  }

  /** Undefined where the portal does not read the organization. */
  async find(): Promise<CurrentOrganization | undefined> {
    if (!this.#config.enabled) return undefined;
    const state = await this.#store.find();
    const sync = this.#syncOf(state);
    if (state.revision === 0) return { sync };
    const stamp = await this.#experiences.stamp();
    const revision = `${state.revision}.${stamp}`;
    const organization = await this.#latest.get(revision, async () =>
      governOrganization(
        await this.#tree(state.revision),
        await this.#readExperiences(stamp),
      ),
    );
    return { sync, revision, organization };
  }

  /** @throws NotFoundError where the portal does not read the organization. */
  async current(): Promise<CurrentOrganization> {
    const found = await this.find();
    if (found) return found;
    throw new NotFoundError(
      'The portal does not read the organization. Whoever runs it can turn that on: privateMarketplace.organization.enabled.',
    );
  }

  /**
   * @throws NotFoundError where the portal does not read the organization.
   * @throws ServiceUnavailableError before the first reading has ended.
   */
  async organization(): Promise<GovernedOrganization> {
    const { organization, sync } = await this.current();
    if (organization) return organization;
    throw new ServiceUnavailableError(
      sync.problem === undefined
        ? 'The organization has not been read yet. Try again in a few minutes.'
        : 'The organization could not be read yet. Whoever runs the portal finds the reason in its logs.',
    );
  }

  /** For all questions of one request, which so have one answer, and cost as much as one. */
  findOnce(): FindOrganization {
    let found: Promise<CurrentOrganization | undefined> | undefined;
    return () => (found ??= this.find());
  }

  /** The experiences alone. */
  async experiences(): Promise<readonly GovernanceRow[]> {
    return this.#readExperiences(await this.#experiences.stamp());
  }

  #readExperiences(stamp: string): Promise<readonly GovernanceRow[]> {
    return this.#latestExperiences.get(stamp, () => this.#experiences.read());
  }

  #tree(revision: number): Promise<CountedOrganization> {
    return this.#latestTree.get(String(revision), async () => {
      const stored = await this.#store.readTree();
      if (!stored) throw new Error('The organization is lost.');
      // What was kept while they were shown stays until the next reading.
      const { showEmail } = this.#config;
      return countOrganization(
        showEmail ? stored : { ...stored, emails: new Map() },
      );
    });
  }

  #syncOf({
    revision,
    syncedAt,
    failedAt,
    problem,
  }: OrganizationState): OrganizationSync {
    const known = {
      ...(syncedAt !== undefined && { syncedAt }),
      ...(problem !== undefined && { problem }),
    };
    if (revision === 0 || syncedAt === undefined) {
      return { state: 'pending', ...known };
    }
    const age = this.#now().getTime() - Date.parse(syncedAt);
    const isStale = failedAt !== undefined || age > this.#config.overdueAfter;
    return { state: isStale ? 'stale' : 'fresh', ...known };
  }
}
