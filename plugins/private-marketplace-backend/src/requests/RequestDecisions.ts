import { InputError } from '@backstage/errors';
import {
  isProcurable,
  type ProductDecision,
  type RequestDecision,
  type RequestDoor,
  type RequestEventKind,
  type RequestOutcome,
  type RequestOutcomes,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';
import type { Knex } from 'knex';
import type { Caller } from '../api/Caller';
import { inWriting } from '../database/writing';
import type { ExperienceStore } from '../experiences/ExperienceStore';
import type { ExperienceRow } from '../experiences/ExperienceRow';
import type { MemberStore, ProductRow } from '../experiences/MemberStore';
import type { Approvers } from './Approvers';
import type { AskRow, AskStore } from './AskStore';
import { currentState } from './currentState';
import type { DecisionStore } from './DecisionStore';
import type { Narrow } from './narrowRequests';
import { newId } from './newId';
import type { PeopleStore } from './PeopleStore';
import { demandPerson, type RequestAccess } from './RequestAccess';
import { RequestStateError, type RequestLedger } from './RequestLedger';
import type { RequestRow } from './RequestRow';
import type { RequestStore } from './RequestStore';

type Decision = RequestDecision['decision'];
type Why = NonNullable<RequestOutcome['why']>;

const EVENTS: Record<Decision, RequestEventKind> = {
  approve: 'approved',
  decline: 'declined',
  ask: 'information-asked',
  block: 'blocked',
  unblock: 'unblocked',
  retry: 'retried',
};

/** After them a configuration is written. */
const APPLYING: readonly Decision[] = ['approve', 'retry'];
const EXPLAINED: readonly Decision[] = ['decline', 'ask', 'block'];

/** Why a request is left as it is. */
class Refusal extends Error {
  override readonly name = 'Refusal';

  constructor(readonly why: Why, message: string) {
    super(message);
  }
}

/** What an experience says of the product of a request. */
interface Placement {
  experience?: ExperienceRow;
  decision?: ProductDecision;
}

/** What is looked at beside the row. */
interface Situation {
  readable: Narrow;
  decidable: Narrow;
  via: RequestDoor;
  /** Number of who decides. */
  by: number;
  text: string | undefined;
  placementOf(row: RequestRow): Placement;
  /** Whether somebody who asks is no longer in the catalog. */
  isGone(person: number): boolean;
  /** The configuration to which an approval belongs. */
  decisionOf(experience: ExperienceRow): Promise<string>;
}

/**
 * Decides requests. Each is looked at anew when it is decided: whether the
 * caller still may, whether it is still as they saw it, and whether there is
 * still something to decide.
 */
export class RequestDecisions {
  readonly #options: {
    access: RequestAccess;
    approvers: Approvers;
    asks: AskStore;
    database: Knex;
    decisions: DecisionStore;
    experiences: ExperienceStore;
    members: MemberStore;
    ledger: RequestLedger;
    people: PeopleStore;
    requests: RequestStore;
    selfApproval: boolean;
    now: () => Date;
  };

  constructor(options: {
    access: RequestAccess;
    approvers: Approvers;
    asks: AskStore;
    database: Knex;
    decisions: DecisionStore;
    experiences: ExperienceStore;
    members: MemberStore;
    ledger: RequestLedger;
    people: PeopleStore;
    requests: RequestStore;
    selfApproval: boolean;
    now: () => Date;
  }) {
    this.#options = options;
  }

  /**
   * Decides one or many, each by itself: what can not be decided stops none of the others.
   *
   * @throws InputError when a reason is missing.
   * @throws NotAllowedError when the caller is no person.
   */
  async decide(
    { decision, requests: wanted, text: said }: RequestDecision,
    via: RequestDoor,
    caller: Caller,
  ): Promise<RequestOutcomes> {
    const { access, database, decisions, now, people } = this.#options;
    const text = said?.trim() || undefined;
    if (EXPLAINED.includes(decision) && text === undefined) {
      throw new InputError('/text is missing. Say why, for those who ask.');
    }
    const identity = demandPerson(await access.identityOf(caller));
    const readable = await access.visible(caller);
    const decidable = await access.decidable(caller, identity);
    const rows = await this.#options.requests.findAll(
      wanted.map(({ id }) => id),
    );
    const placementOf = await this.#placements([...rows.values()]);
    const isGone = await this.#goneAskers([...rows.values()]);
    return inWriting(database, async transaction => {
      const by = await people.idOf(transaction, identity.ref);
      const made = new Map<string, string>();
      const situation: Situation = {
        ...{ readable, decidable, via, by, text, placementOf, isGone },
        decisionOf: async ({ entity_id, short_name }) => {
          const known = made.get(entity_id ?? '');
          if (known !== undefined) return known;
          const id = newId();
          made.set(entity_id ?? '', id);
          await decisions.add(transaction, {
            ...{ id, experience_id: entity_id ?? '', person_id: by },
            ...{
              short_name: short_name ?? '',
              decided_at: now().toISOString(),
            },
          });
          return id;
        },
      };
      const outcomes: RequestOutcome[] = [];
      for (const each of wanted) {
        outcomes.push(
          await this.#outcome(transaction, each, decision, situation),
        );
      }
      return { outcomes };
    });
  }

  async #outcome(
    transaction: Knex.Transaction,
    wanted: RequestDecision['requests'][number],
    decision: Decision,
    situation: Situation,
  ): Promise<RequestOutcome> {
    const { id } = wanted;
    const { now, requests } = this.#options;
    try {
      const row = await this.#decide(transaction, wanted, decision, situation);
      return { id, outcome: 'done', state: currentState(row, now()) };
    } catch (error) {
      const isState = error instanceof RequestStateError;
      if (!isState && !(error instanceof Refusal)) throw error;
      const row = await requests.find(id, situation.readable, transaction);
      return {
        ...{ id, outcome: 'refused', message: error.message },
        why: isState ? 'state' : error.why,
        ...(row && { state: currentState(row, now()) }),
      };
    }
  }

  async #decide(
    transaction: Knex.Transaction,
    { id, revision }: RequestDecision['requests'][number],
    decision: Decision,
    situation: Situation,
  ): Promise<RequestRow> {
    const { asks, ledger, now, requests, selfApproval } = this.#options;
    const { by, decidable, readable, text, via } = situation;
    const row = await requests.find(id, readable, transaction);
    if (!row) {
      throw new Refusal(
        'not-found',
        `There is no request ${id} that you may see.`,
      );
    }
    const mayDecide = await requests.among(
      [row.number],
      decidable,
      transaction,
    );
    if (mayDecide.size === 0) {
      throw new Refusal(
        'not-allowed',
        'You may not decide it: that is for the owners of the experience.',
      );
    }
    const asked = await asks.ofRequests([row.number], transaction);
    if (!selfApproval && asked.some(each => each.person_id === by)) {
      throw new Refusal(
        'own',
        'You ask for it yourself. Somebody else decides.',
      );
    }
    if (revision !== undefined && revision !== row.revision) {
      throw new Refusal(
        'changed',
        'It has changed since you looked at it. Look at it anew.',
      );
    }
    const at = now().toISOString();
    const decided = { decided_at: at, decided_by: by };
    const shared = { kind: EVENTS[decision], via, by, text };
    if (!APPLYING.includes(decision)) {
      const isEnd = decision === 'decline' || decision === 'block';
      return this.#recorded(
        await ledger.record(transaction, row, {
          ...{ ...shared, change: isEnd ? decided : {} },
        }),
      );
    }
    if (decision === 'approve') demandAskers(asked, situation);
    const placement = situation.placementOf(row);
    await this.#demandUndecided(transaction, row, placement);
    const experience = demandManaged(placement);
    const decision_id = await situation.decisionOf(experience);
    return this.#recorded(
      await ledger.record(transaction, row, {
        ...{ ...shared, facts: { decision: decision_id } },
        change: { decision_id, ...(decision === 'approve' && decided) },
      }),
    );
  }

  /** What is allowed meanwhile needs no configuration; what is denied would not become available. */
  async #demandUndecided(
    transaction: Knex.Transaction,
    row: RequestRow,
    { decision }: Placement,
  ): Promise<void> {
    if (decision === undefined) return;
    if (isProcurable(decision)) {
      await this.#options.ledger.record(transaction, row, {
        kind: 'allowed-elsewhere',
        via: 'portal',
      });
      throw new Refusal('allowed', 'The product is allowed there meanwhile.');
    }
    if (decision === 'denied') {
      throw new Refusal(
        'denied',
        'The experience denies the product. Take that back first, or decline.',
      );
    }
  }

  #recorded(row: RequestRow | undefined): RequestRow {
    if (row) return row;
    throw new RequestStateError('Somebody else has decided it meanwhile.');
  }

  /** What the experiences say of the products, as far as the read model knows now. */
  async #placements(
    rows: readonly RequestRow[],
  ): Promise<(row: RequestRow) => Placement> {
    const { experiences, members } = this.#options;
    const ids = [...new Set(rows.map(row => row.experience_id))];
    const found = await experiences.findAll(ids);
    const byId = new Map(ids.map((id, index) => [id, found[index]]));
    const products = [...new Set(rows.map(row => row.product_id))];
    const lists = new Map(
      await Promise.all(
        products.map(async id => [id, await members.listsWith(id)] as const),
      ),
    );
    return ({ experience_id, product_id }) => {
      const experience = byId.get(experience_id);
      if (!experience) return {};
      const own = (lists.get(product_id) ?? []).filter(
        each => each.experience === experience.id,
      );
      return { experience, decision: decisionOf(experience, own) };
    };
  }

  async #goneAskers(
    rows: readonly RequestRow[],
  ): Promise<(person: number) => boolean> {
    const { approvers, asks, people } = this.#options;
    const found = await asks.ofRequests(rows.map(({ number }) => number));
    const known = found.filter(({ is_known }) => is_known);
    const persons = await people.findAll(known.map(each => each.person_id));
    const refs = [...persons.values()].flatMap(({ ref }) => ref ?? []);
    const inCatalog = await approvers.peopleOf(refs);
    return person => {
      const ref = persons.get(person)?.ref;
      if (!inCatalog || !ref) return false;
      return inCatalog.get(ref)?.length === 0;
    };
  }
}

function decisionOf(
  { policy_id }: ExperienceRow,
  own: readonly ProductRow[],
): ProductDecision {
  if (policy_id === null) return 'everything-allowed';
  if (own.some(({ list }) => list === 'denied')) return 'denied';
  return own.length > 0 ? 'allowed' : 'not-listed';
}

/** @throws Refusal when none of those who ask is there any more. */
function demandAskers(
  asked: readonly AskRow[],
  { isGone }: Pick<Situation, 'isGone'>,
): void {
  const now = asked.filter(({ left_at }) => left_at === null);
  if (now.length === 0 || now.some(each => !isGone(each.person_id))) return;
  throw new Refusal(
    'askers-gone',
    'None of those who ask for it is in the catalog any more. Decline it.',
  );
}

/** @throws Refusal when no configuration can be written for the experience. */
function demandManaged({ experience }: Placement): ExperienceRow {
  if (
    !experience ||
    experience.entity_id === null ||
    experience.gone_since !== null ||
    experience.archived
  ) {
    throw new Refusal('gone', 'The experience is archived, or gone.');
  }
  if (experience.short_name !== null) return experience;
  throw new Refusal(
    'not-managed',
    'The experience is not managed through files. Adopt it first.',
  );
}
