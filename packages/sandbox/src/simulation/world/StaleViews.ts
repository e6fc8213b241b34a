import type { ChangeSet } from '../../catalog/changeSets';
import type { Entity } from '../../catalog/entities';
import type { Members } from '../../catalog/members';
import type { CatalogState } from '../../catalog/state';
import type { Surroundings } from './Invocation';

/** How far an answer can be behind. AWS says nothing of it; a minute is longer than anybody has seen. */
const LONGEST_LAG = 60_000;

interface Moment {
  at: number;
  entities: Map<string, Entity>;
}

/**
 * The Catalog as a read that is behind sees it: entities as they were, change
 * sets that are not there yet, that go on though they have ended, or that have
 * succeeded and do not name yet what they created.
 */
export class StaleViews {
  readonly #state: CatalogState;
  readonly #world: Surroundings;
  #moments: Moment[] = [];

  constructor(state: CatalogState, world: Surroundings) {
    this.#state = state;
    this.#world = world;
  }

  /** Keeps what the entities are now, for reads to come. */
  remember(): void {
    const { now } = this.#world.time;
    const last = this.#moments.at(-1);
    const entities = new Map(this.#state.entities);
    if (last && isSame(last.entities, entities)) return;
    // One from before the longest lag is all that can still be seen of the past.
    const past = this.#moments.filter(({ at }) => at <= now - LONGEST_LAG);
    const oldest = past.at(-1)?.at ?? 0;
    this.#moments = [
      ...this.#moments.filter(({ at }) => at >= oldest && at < now),
      { at: now, entities },
    ];
  }

  /** The state from which a read is answered now. */
  view(operation: string, request: Members): CatalogState {
    const { faults } = this.#world;
    if (operation === 'DescribeChangeSet') return this.#ofChangeSet(request);
    if (operation === 'ListChangeSets') {
      return faults.happens('staleList') ? this.#withoutYoung() : this.#state;
    }
    return faults.happens('staleEntity') ? this.#ofEntities() : this.#state;
  }

  #ofChangeSet({ object }: Members): CatalogState {
    const { faults } = this.#world;
    const changeSet = this.#state.changeSets.get(`${object.ChangeSetId}`);
    if (!changeSet) return this.#state;
    if (this.#isYoung(changeSet.startTime) && faults.happens('notYetVisible')) {
      return { ...this.#state, changeSets: new Map() };
    }
    if (!this.#isYoung(changeSet.endTime ?? '')) return this.#state;
    if (faults.happens('staleAnswer')) {
      return this.#with({
        ...changeSet,
        status: 'APPLYING',
        endTime: undefined,
      });
    }
    if (changeSet.status === 'SUCCEEDED' && faults.happens('withoutId')) {
      return this.#with({
        ...changeSet,
        changes: changeSet.changes.map(change =>
          change.changeType === 'CreateExperience'
            ? { ...change, identifier: undefined }
            : change,
        ),
      });
    }
    return this.#state;
  }

  #withoutYoung(): CatalogState {
    const changeSets = [...this.#state.changeSets].filter(
      ([, { startTime }]) => !this.#isYoung(startTime),
    );
    return { ...this.#state, changeSets: new Map(changeSets) };
  }

  #ofEntities(): CatalogState {
    const { time, random } = this.#world;
    const at = time.now - random.integer(0, LONGEST_LAG);
    const moment =
      this.#moments.filter(each => each.at <= at).at(-1) ?? this.#moments[0];
    return moment ? { ...this.#state, entities: moment.entities } : this.#state;
  }

  #with(changeSet: ChangeSet): CatalogState {
    return {
      ...this.#state,
      changeSets: new Map([[changeSet.id, changeSet]]),
    };
  }

  #isYoung(timestamp: string): boolean {
    const now = this.#world.time.date().getTime();
    return now - Date.parse(timestamp) < LONGEST_LAG;
  }
}

function isSame(
  a: ReadonlyMap<string, Entity>,
  b: ReadonlyMap<string, Entity>,
): boolean {
  return a.size === b.size && [...a].every(([id, each]) => b.get(id) === each);
}
