import { changeSetEvent } from './changeSetEvent';
import type { ChangeSet } from './changeSets';
import { changeSetReference, requestedChangeSet } from './describing';
import { timestamp } from './identifiers';
import {
  advanceChangeSet,
  cancelChangeSet,
  forgetOldChangeSets,
  nextStepAt,
} from './lifeCycle';
import type { Members } from './members';
import type { CatalogOptions } from './options';
import { seededEntities } from './seedExperience';
import { startChangeSet } from './startChangeSet';
import { readStartChangeSet } from './startChangeSetRequest';
import { restoreState } from './state';
import type { CatalogState } from './state';

/**
 * The AWS Marketplace Catalog of private marketplaces: its state together with
 * the clock that moves its change sets. Over HTTP it is served by startCatalog.
 */
export class Catalog {
  readonly state: CatalogState;
  private readonly timers = new Map<string, () => void>();
  private stopped = false;

  constructor(readonly options: CatalogOptions) {
    this.state = options.restore
      ? restoreState(options.restore)
      : seededState(options);
    for (const changeSet of this.state.changeSets.values()) {
      this.schedule(changeSet);
    }
  }

  /** Answers StartChangeSet. */
  start(request: Members): object {
    const { clock, random, fateOf, tokenMemory } = this.options;
    const { changeSet, isNew } = startChangeSet(
      this.state,
      readStartChangeSet(request),
      { now: clock.now(), random, fateOf, tokenMemory },
    );
    if (isNew) {
      this.schedule(changeSet);
      this.changed();
    }
    return changeSetReference(this.state, changeSet);
  }

  /** Answers CancelChangeSet. */
  cancel(request: Members): object {
    const changeSet = requestedChangeSet(this.state, request);
    cancelChangeSet(changeSet, this.options.clock.now());
    this.timers.get(changeSet.id)?.();
    this.timers.delete(changeSet.id);
    this.moved(changeSet);
    return changeSetReference(this.state, changeSet);
  }

  /** Says that the state is another now. */
  changed(): void {
    this.options.onChange?.();
  }

  /** Drops change sets that are past their time. */
  forgetOld(): void {
    forgetOldChangeSets(this.state, this.options.clock.now());
  }

  /** Stops the clock: nothing moves from here on. */
  stop(): void {
    this.stopped = true;
    for (const cancel of this.timers.values()) cancel();
    this.timers.clear();
  }

  private schedule(changeSet: ChangeSet): void {
    const due = nextStepAt(changeSet);
    if (due === undefined || this.stopped) return;
    const { clock, random, organization } = this.options;
    const delay = Math.max(0, due - clock.now().getTime());
    const cancel = clock.after(delay, () => {
      this.timers.delete(changeSet.id);
      const now = clock.now();
      advanceChangeSet(this.state, changeSet, { now, random, organization });
      this.schedule(changeSet);
      this.moved(changeSet);
    });
    this.timers.set(changeSet.id, cancel);
  }

  private moved(changeSet: ChangeSet): void {
    const event = changeSetEvent(this.state.accountId, changeSet);
    if (event) this.options.onChangeSetEvent(event);
    this.changed();
  }
}

function seededState(options: CatalogOptions): CatalogState {
  const now = timestamp(options.clock.now());
  const entities = (options.experiences ?? []).flatMap(seed =>
    seededEntities(seed, now),
  );
  return {
    accountId: options.accountId,
    entities: new Map(entities.map(entity => [entity.id, entity])),
    changeSets: new Map(),
  };
}
