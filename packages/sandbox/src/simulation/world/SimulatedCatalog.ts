import { MarketplaceCatalogServiceException } from '@aws-sdk/client-marketplace-catalog';
import { Catalog } from '../../catalog/catalog';
import type { ChangeSetEvent } from '../../catalog/changeSetEvent';
import type { ChangeSet } from '../../catalog/changeSets';
import { CatalogError } from '../../catalog/errors';
import { isJsonObject, parseJson } from '../../catalog/json';
import { Members } from '../../catalog/members';
import { findOperation, readings } from '../../catalog/operations';
import {
  seededEntities,
  type SeedExperience,
} from '../../catalog/seedExperience';
import type { CatalogState } from '../../catalog/state';
import type { Surroundings } from './Invocation';
import { organization } from './organization';
import { StaleViews } from './StaleViews';

// AWS does not say for how long it knows a token again. Not for ever, at any rate.
const TOKEN_MEMORY = 15 * 60_000;

/** Who starts a change set. */
export type Starter = 'pipeline' | 'somebody else';

/** The model of the Catalog in a world: its change sets take their time, its reads can be stale, and it remembers who did what. */
export class SimulatedCatalog {
  readonly #world: Surroundings;
  readonly #catalog: Catalog;
  readonly #stale: StaleViews;
  readonly #locksAreFinal: boolean;
  readonly #starters = new Map<string, Starter>();
  readonly #refusals = new Map<string, string>();

  /** Called when a change set has ended. */
  onEnded: (event: ChangeSetEvent) => void = () => {};

  constructor(
    world: Surroundings,
    { locksAreFinal }: { locksAreFinal: boolean },
  ) {
    this.#world = world;
    this.#locksAreFinal = locksAreFinal;
    const { time, random, faults } = world;
    this.#catalog = new Catalog({
      clock: {
        now: () => time.date(),
        after: (milliseconds, callback) => {
          let isCancelled = false;
          time.after(milliseconds, () => {
            if (!isCancelled) callback();
          });
          return () => {
            isCancelled = true;
          };
        },
      },
      random: () => random.next(),
      accountId: organization.managementAccountId,
      organization,
      tokenMemory: TOKEN_MEMORY,
      fateOf: () => {
        const quick = random.chance(0.3);
        const moment = () => random.integer(50, quick ? 500 : 40_000);
        return {
          preparing: moment(),
          applying: moment(),
          serverFault: faults.happens('serverFault'),
        };
      },
      onChangeSetEvent: event => this.onEnded(event),
      onChange: () => this.#stale.remember(),
    });
    this.#stale = new StaleViews(this.#catalog.state, world);
  }

  get state(): CatalogState {
    return this.#catalog.state;
  }

  /** In the order in which they were started. */
  get changeSets(): ChangeSet[] {
    return [...this.state.changeSets.values()];
  }

  /** Change sets of the pipeline, in the order in which they were started. */
  get ownChangeSets(): ChangeSet[] {
    return this.changeSets.filter(
      ({ id }) => this.#starters.get(id) === 'pipeline',
    );
  }

  /** Ids of all experiences. */
  get experienceIds(): string[] {
    return [...this.state.entities.values()]
      .filter(({ type }) => type === 'Experience')
      .map(({ id }) => id);
  }

  /** Why requests were refused for good, by their tokens. */
  get refusals(): ReadonlyMap<string, string> {
    return this.#refusals;
  }

  /** An experience that somebody made before the world began. */
  add(experience: SeedExperience): void {
    for (const entity of seededEntities(
      experience,
      this.#world.time.timestamp(),
    )) {
      this.state.entities.set(entity.id, entity);
    }
    this.#stale.remember();
  }

  /**
   * Carries out a request, whose answer can be an old one while there are faults.
   *
   * @throws MarketplaceCatalogServiceException as the SDK does.
   */
  perform(
    operation: string,
    input: object,
    starter: Starter = 'pipeline',
  ): object {
    const members = parseJson(JSON.stringify(input));
    const request = new Members(isJsonObject(members) ? members : {});
    const count = this.state.changeSets.size;
    try {
      const reading = readings.get(operation);
      const answer = reading
        ? reading(this.#stale.view(operation, request), request, 'self')
        : findOperation(operation)(this.#catalog, request);
      const started = this.changeSets[count];
      if (started) this.#begun(started, starter);
      return answer;
    } catch (error) {
      throw this.#refusal(error, request);
    }
  }

  #begun(changeSet: ChangeSet, starter: Starter): void {
    const { time, faults } = this.#world;
    this.#starters.set(changeSet.id, starter);
    if (!faults.happens('cancelled')) return;
    const half = (changeSet.applyingAt - time.date().getTime()) / 2;
    time.after(half, () => {
      if (changeSet.status !== 'PREPARING') return;
      this.perform('CancelChangeSet', {
        Catalog: 'AWSMarketplace',
        ChangeSetId: changeSet.id,
      });
    });
  }

  #refusal(error: unknown, request: Members): unknown {
    if (!(error instanceof CatalogError)) return error;
    const isLock = error.status === 423;
    const status = isLock && this.#locksAreFinal ? 422 : error.status;
    const token = request.object.ClientRequestToken;
    if (typeof token === 'string' && status === 422) {
      this.#refusals.set(token, error.message);
    }
    return new MarketplaceCatalogServiceException({
      name: error.code,
      message: error.message,
      $fault: 'client',
      $metadata: { httpStatusCode: status },
    });
  }
}
