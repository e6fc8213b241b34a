import {
  AwsCallError,
  type NewChangeSet,
} from '@private-marketplace/backstage-plugin-private-marketplace-node/gateways';
import type { Faults } from '../world/Faults';
import type { Surroundings } from '../world/Invocation';
import type { Random } from '../world/Random';
import type { VirtualTime } from '../world/VirtualTime';
import { applyChange } from './applyChange';
import type { ChangeSetRecord } from './ChangeSetRecord';
import { textOf } from './details';
import { newExperience, type ExperienceState } from './ExperienceState';
import { problemOf } from './requestProblem';

// AWS does not say for how long it knows a token again. Not for ever, at any rate.
const TOKEN_MEMORY = 15 * 60_000;

/** The Marketplace Catalog, in memory. Change sets take their time; all else is done at once. */
export class SimulatedCatalog {
  readonly #time: VirtualTime;
  readonly #random: Random;
  readonly #faults: Faults;
  readonly #lockStatus: number;
  readonly #experiences = new Map<string, ExperienceState>();
  readonly #changeSets = new Map<string, ChangeSetRecord>();
  readonly #byToken = new Map<string, ChangeSetRecord>();
  readonly #locked = new Set<string>();
  readonly #refusals = new Map<string, string>();
  readonly #mismatches: string[] = [];

  /** Called when a change set has ended. */
  onEnded: (changeSet: ChangeSetRecord) => void = () => {};

  constructor(
    { time, random, faults }: Surroundings,
    { locksAreFinal }: { locksAreFinal: boolean },
  ) {
    this.#time = time;
    this.#random = random;
    this.#faults = faults;
    this.#lockStatus = locksAreFinal ? 422 : 423;
  }

  /** In the order in which they were started. */
  get changeSets(): ChangeSetRecord[] {
    return [...this.#changeSets.values()];
  }

  get changeSetCount(): number {
    return this.#changeSets.size;
  }

  get experiences(): ExperienceState[] {
    return [...this.#experiences.values()];
  }

  /** Why requests were refused for good, by their tokens. */
  get refusals(): ReadonlyMap<string, string> {
    return this.#refusals;
  }

  /** Tokens that came again with another request, for which AWS promises nothing. */
  get mismatches(): readonly string[] {
    return this.#mismatches;
  }

  experience(id: string): ExperienceState | undefined {
    return this.#experiences.get(id);
  }

  changeSet(id: string): ChangeSetRecord | undefined {
    return this.#changeSets.get(id);
  }

  /** An experience that somebody made before the world began. */
  addExperience(name: string, more: Partial<ExperienceState>): ExperienceState {
    const id = this.#newId();
    const experience = { ...newExperience(id, name), ...more };
    this.#experiences.set(id, experience);
    return experience;
  }

  /** @throws AwsCallError when an experience is locked or the request is wrong. */
  start(
    request: NewChangeSet,
    starter: ChangeSetRecord['starter'],
  ): ChangeSetRecord {
    const same = this.#byToken.get(request.clientRequestToken);
    const isRemembered = same && this.#time.now - same.startedAt < TOKEN_MEMORY;
    if (isRemembered) {
      if (bodyOf(same.request) !== bodyOf(request)) {
        this.#mismatches.push(request.clientRequestToken);
      }
      return same;
    }
    this.#assertValid(request);
    const entityIds = [...new Set(request.changes.map(entityIdOf))].filter(
      id => !id.startsWith('$') && id !== '',
    );
    if (entityIds.some(id => this.#locked.has(id))) {
      throw refusal(
        this.#lockStatus,
        'ResourceInUseException',
        'Entity is in another change set',
      );
    }
    for (const id of entityIds) this.#locked.add(id);
    const record: ChangeSetRecord = {
      id: `cs${this.#changeSets.size + 1}`,
      request: structuredClone(request),
      starter,
      state: 'PREPARING',
      startTime: this.#time.timestamp(),
      startedAt: this.#time.now,
      errors: [],
      entityIds,
      changedIds: request.changes.map(change => change.Entity.Identifier),
    };
    this.#changeSets.set(record.id, record);
    this.#byToken.set(request.clientRequestToken, record);
    this.#live(record);
    return record;
  }

  /** @throws AwsCallError when it is too late. */
  cancel(record: ChangeSetRecord): void {
    if (record.state !== 'PREPARING') {
      throw refusal(423, 'ResourceInUseException', 'It is too late');
    }
    this.#end(record, 'CANCELLED');
  }

  #live(record: ChangeSetRecord): void {
    const quick = this.#random.chance(0.3);
    const moment = () => this.#random.integer(50, quick ? 500 : 40_000);
    const preparing = moment();
    if (this.#faults.happens('cancelled')) {
      this.#time.after(preparing / 2, () => this.cancel(record));
    }
    const isFaulty = this.#faults.happens('serverFault');
    this.#time.after(preparing, () => {
      if (record.state !== 'PREPARING') return;
      record.state = 'APPLYING';
      this.#time.after(moment(), () => {
        if (isFaulty) record.failureCode = 'SERVER_FAULT';
        this.#end(record, !isFaulty && this.#apply(record));
      });
    });
  }

  #end(record: ChangeSetRecord, how: boolean | 'CANCELLED'): void {
    if (how === 'CANCELLED') record.state = how;
    else record.state = how ? 'SUCCEEDED' : 'FAILED';
    record.endTime = this.#time.timestamp();
    for (const id of record.entityIds) this.#locked.delete(id);
    this.onEnded(record);
  }

  /** All or nothing. */
  #apply(record: ChangeSetRecord): boolean {
    const drafts = new Map<string, ExperienceState>();
    const created = new Map<string, string>();
    const { changes } = record.request;
    record.errors = changes.map(change => {
      const { ChangeName, ChangeType, DetailsDocument } = change;
      const creates = ChangeType === 'CreateExperience';
      const id = creates
        ? this.#newId()
        : referred(entityIdOf(change), created);
      if (creates) created.set(`$${ChangeName}.Entity.Identifier`, id);
      const before = creates
        ? newExperience(id, textOf(DetailsDocument, 'Name') ?? '')
        : drafts.get(id) ?? this.#experiences.get(id);
      if (!before) return [{ code: 'ENTITY_NOT_FOUND', message: id }];
      const holderOf = (principal: string) =>
        this.experiences.find(each => each.principals.has(principal))?.id;
      const applied = applyChange(
        ChangeType,
        DetailsDocument,
        before,
        holderOf,
      );
      if (!('experience' in applied)) return [applied];
      drafts.set(id, applied.experience);
      return [];
    });
    if (record.errors.some(errors => errors.length > 0)) {
      record.failureCode = 'CLIENT_ERROR';
      return false;
    }
    for (const [id, draft] of drafts) {
      this.#experiences.set(id, { ...draft, revision: draft.revision + 1 });
    }
    record.changedIds = changes.map(change =>
      change.ChangeType === 'CreateExperience'
        ? created.get(`$${change.ChangeName}.Entity.Identifier`)
        : referred(entityIdOf(change), created),
    );
    return true;
  }

  #assertValid(request: NewChangeSet): void {
    const problem = problemOf(request, id => this.#experiences.has(id));
    if (!problem) return;
    this.#refusals.set(request.clientRequestToken, problem.message);
    throw refusal(problem.httpStatus, problem.code, problem.message);
  }

  #newId(): string {
    return `exp-${Math.floor(this.#random.next() * 1e12)
      .toString(36)
      .padStart(8, '0')}`;
  }
}

function referred(id: string, created: ReadonlyMap<string, string>): string {
  return created.get(id) ?? id;
}

function entityIdOf(change: NewChangeSet['changes'][number]): string {
  return change.Entity.Identifier ?? '';
}

function bodyOf({ name, changes }: NewChangeSet): string {
  return JSON.stringify([name, changes]);
}

function refusal(httpStatus: number, code: string, reason: string) {
  return new AwsCallError({
    operation: 'StartChangeSet',
    subject: 'a change set',
    code,
    reason,
    httpStatus,
  });
}
