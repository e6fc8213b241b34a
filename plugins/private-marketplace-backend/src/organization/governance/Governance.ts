import type { LoggerService } from '@backstage/backend-plugin-api';
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

// Problems of one kind in the log.
const MOST_TOLD = 10;

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
  readonly #logger: LoggerService;
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
    logger: LoggerService;
    now: () => Date;
  }) {
    this.#store = options.store;
    this.#experiences = options.experiences;
    this.products = options.products;
    this.#config = options.config;
    this.#logger = options.logger;
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
    const organization = await this.#latest.get(revision, async () => {
      const governed = governOrganization(
        await this.#tree(state.revision),
        await this.#readExperiences(stamp),
      );
      this.#tell(
        'Principals are associated with several experiences, of which one is taken to govern',
        governed.experiences.conflicts.map(({ principal, experiences }) => ({
          principal,
          experiences: experiences.map(({ ref }) => ref),
        })),
      );
      return governed;
    });
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

  /** Once for each tree, or state of the experiences. */
  #tell(what: string, problems: readonly object[]): void {
    if (problems.length === 0) return;
    this.#logger.warn(what, {
      count: problems.length,
      first: JSON.stringify(problems.slice(0, MOST_TOLD)),
    });
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
      const counted = countOrganization(
        showEmail ? stored : { ...stored, emails: new Map() },
      );
      this.#tell(
        'The organization has nodes that belong nowhere; they are left out, or stand at the top',
        counted.index.problems,
      );
      return counted;
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
