import {
  isOpenRequest,
  possibleActions,
  type ReferencedExperience,
  type RequestActionName,
  type RequestEventKind,
  type RequestPerson,
  type RequestState,
  type RequestSummary,
  type RequestTarget,
  type RequestTimes,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { grouped } from '../database/grouped';
import { ownersIn, type ExperienceRow } from '../experiences/ExperienceRow';
import type { ExperienceStore } from '../experiences/ExperienceStore';
import type { Governance } from '../organization/governance/Governance';
import type { GovernedOrganization } from '../organization/governance/GovernedOrganization';
import type { KnownProducts } from '../products/KnownProducts';
import type { AskRow, AskStore, TargetRow } from './AskStore';
import { currentState } from './currentState';
import type { PeopleStore, PersonRow } from './PeopleStore';
import type { RequestRow } from './RequestRow';
import type { RequestStore } from './RequestStore';
import { targetOf } from './RequestTargets';
import type { RequestViewer } from './RequestViewer';

const SHOWN = 5;

const ACTION_NAMES: Partial<Record<RequestEventKind, RequestActionName>> = {
  approved: 'approve',
  declined: 'decline',
  'information-asked': 'ask',
  blocked: 'block',
  unblocked: 'unblock',
  retried: 'retry',
  answered: 'answer',
  cancelled: 'cancel',
  commented: 'comment',
  joined: 'join',
};

/** A request with what is told of it everywhere, and what that was made of. */
export interface SummarizedRequest {
  row: RequestRow;
  summary: RequestSummary;
  asks: AskRow[];
  /** By the number of the ask. */
  targets: ReadonlyMap<number, RequestTarget[]>;
  personOf(id: number | null): RequestPerson | undefined;
  experienceOf(id: string): ReferencedExperience;
  /** Whether the viewer asks for it, or did. */
  isAsker: boolean;
  mayDecide: boolean;
}

/** Tells of requests what lists and pages show. */
export class RequestSummaries {
  readonly #options: {
    asks: AskStore;
    experiences: ExperienceStore;
    governance: Governance;
    people: PeopleStore;
    products: KnownProducts;
    requests: RequestStore;
    selfApproval: boolean;
    times: RequestTimes;
    now: () => Date;
  };

  constructor(options: {
    asks: AskStore;
    experiences: ExperienceStore;
    governance: Governance;
    people: PeopleStore;
    products: KnownProducts;
    requests: RequestStore;
    selfApproval: boolean;
    times: RequestTimes;
    now: () => Date;
  }) {
    this.#options = options;
  }

  async summarize(
    rows: readonly RequestRow[],
    viewer: RequestViewer,
    /** Who and what else is told of: ids of experiences, numbers of people. */
    more: { experiences: readonly string[]; people: readonly number[] } = {
      ...{ experiences: [], people: [] },
    },
  ): Promise<SummarizedRequest[]> {
    const { asks, people, products, requests } = this.#options;
    const numbers = rows.map(({ number }) => number);
    const [allAsks, decidable, changeable, nameOf, experienceOf, organization] =
      await Promise.all([
        asks.ofRequests(numbers),
        requests.among(numbers, viewer.decidable),
        requests.among(numbers, viewer.changeable),
        products.names(
          [...new Set(rows.map(row => row.product_id))],
          viewer.caller,
        ),
        this.#experiences(
          [...rows.map(row => row.experience_id), ...more.experiences],
          viewer,
        ),
        viewer.isNamed ? this.#organization() : undefined,
      ]);
    const [targets, persons] = await Promise.all([
      asks.targetsOf(allAsks.map(({ id }) => id)),
      people.findAll([
        ...allAsks.map(each => each.person_id),
        ...rows.flatMap(row => row.decided_by ?? []),
        ...more.people,
      ]),
    ]);
    const personOf = (id: number | null) => toPerson(persons.get(id ?? 0));
    const targetsOf = mapTargets(targets, organization);
    const byRequest = grouped(allAsks, each => each.request_number);
    return rows.map(row => {
      const own = byRequest.get(row.number) ?? [];
      const mayDecide = decidable.has(row.number);
      const found = {
        ...{ row, asks: own, targets: targetsOf, personOf, experienceOf },
        isAsker: own.some(
          each => persons.get(each.person_id)?.ref === viewer.identity.ref,
        ),
        mayDecide,
      };
      const mine = own.some(
        each =>
          each.left_at === null &&
          persons.get(each.person_id)?.ref === viewer.identity.ref,
      );
      const summary = this.#summary(found, nameOf(row.product_id), {
        mine: mine && viewer.identity.ref !== undefined,
        mayChange: changeable.has(row.number),
        isPerson: viewer.identity.ref !== undefined,
      });
      return { ...found, summary };
    });
  }

  #summary(
    found: Omit<SummarizedRequest, 'summary'>,
    product: RequestSummary['product'],
    may: { mine: boolean; mayChange: boolean; isPerson: boolean },
  ): RequestSummary {
    const { asks, row, personOf, experienceOf, targets } = found;
    const now = this.#options.now();
    const state = currentState(row, now);
    const current = asks.filter(({ left_at }) => left_at === null);
    const askers = current.length > 0 ? current : asks;
    const asked = [
      ...new Map(
        askers
          .flatMap(({ id }) => targets.get(id) ?? [])
          .map(target => [target.id, target]),
      ).values(),
    ];
    const decidedBy = personOf(row.decided_by);
    return {
      ...{ id: row.id, product, state, revision: row.revision },
      experience: experienceOf(row.experience_id),
      askers: askers
        .slice(0, SHOWN)
        .flatMap(({ person_id }) => personOf(person_id) ?? []),
      totalAskers: askers.length,
      targets: asked.slice(0, SHOWN),
      totalTargets: asked.length,
      ...{ submittedAt: row.submitted_at, changedAt: row.changed_at },
      ...endOf(row, state),
      ...(isOpenRequest(state) && {
        expiresAt: row.expires_at,
        overdue: isOverdue(row, now, this.#options.times),
      }),
      ...(row.needed_by !== null && { neededBy: row.needed_by }),
      ...(row.decided_at !== null && { decidedAt: row.decided_at }),
      ...(decidedBy && { decidedBy }),
      ...(row.rule_name !== null && {
        rule: { name: row.rule_name, version: row.rule_version ?? '' },
      }),
      ...(row.from_aws && { fromAws: true }),
      mine: may.mine,
      actions: this.#actions(found, state, may),
    };
  }

  #actions(
    { isAsker, mayDecide }: Pick<SummarizedRequest, 'isAsker' | 'mayDecide'>,
    state: RequestState,
    may: { mine: boolean; mayChange: boolean; isPerson: boolean },
  ): RequestActionName[] {
    if (!may.isPerson) return [];
    const decides = mayDecide && (this.#options.selfApproval || !isAsker);
    const allowed: RequestEventKind[] = [];
    if (decides) {
      allowed.push('approved', 'declined', 'information-asked');
      allowed.push('blocked', 'unblocked', 'retried');
    }
    if (may.mayChange && may.mine) allowed.push('answered', 'cancelled');
    if (may.mayChange && (isAsker || mayDecide)) allowed.push('commented');
    if (!may.mine) allowed.push('joined');
    return possibleActions(state, allowed).flatMap(
      kind => ACTION_NAMES[kind] ?? [],
    );
  }

  async #experiences(
    ids: readonly string[],
    { isVisible }: RequestViewer,
  ): Promise<(id: string) => ReferencedExperience> {
    const wanted = [...new Set(ids)];
    const rows = await this.#options.experiences.findAll(wanted);
    const byId = new Map(wanted.map((id, index) => [id, rows[index]]));
    return id => {
      const row = byId.get(id);
      // What is gone from the read model is told by its id, to who sees everything.
      if (!row) return isVisible(id) ? { ref: id, name: id } : { hidden: true };
      return isVisible(row.ref) ? toReference(row) : { hidden: true };
    };
  }

  async #organization(): Promise<GovernedOrganization | undefined> {
    return (await this.#options.governance.find())?.organization;
  }
}

function endOf(
  row: RequestRow,
  state: RequestState,
): Pick<RequestSummary, 'endedAt'> {
  if (row.ended_at !== null) return { endedAt: row.ended_at };
  return state === 'expired' ? { endedAt: row.expires_at } : {};
}

/** The second reminder comes when deciding takes longer than it should. */
function isOverdue(
  { paused_since, remind_at, reminders }: RequestRow,
  now: Date,
  { decideWithin }: RequestTimes,
): boolean {
  if (paused_since !== null) return false;
  if (remind_at === null) return true;
  const half = reminders === 0 ? decideWithin / 2 : 0;
  return now.getTime() >= Date.parse(remind_at) + half;
}

export function toReference(row: ExperienceRow): ReferencedExperience {
  const { ref, name } = row;
  const owners = ownersIn(row);
  return {
    ...{ ref, name, archived: Boolean(row.archived) },
    status: row.status === 'Enabled' ? 'Enabled' : 'Disabled',
    ...(owners.length > 0 && { owners }),
  };
}

export function toPerson(
  row: PersonRow | undefined,
): RequestPerson | undefined {
  if (!row) return undefined;
  if (row.ref === null) return { kind: 'erased' };
  return { kind: row.kind === 'aws' ? 'aws' : 'user', ref: row.ref };
}

function mapTargets(
  rows: readonly TargetRow[],
  organization: GovernedOrganization | undefined,
): Map<number, RequestTarget[]> {
  const found = new Map<number, RequestTarget[]>();
  for (const { ask_id, node_id, entity } of rows) {
    const named = { id: node_id, ...(entity !== null && { entity }) };
    const target = organization ? targetOf(named, organization).target : named;
    found.set(ask_id, [...(found.get(ask_id) ?? []), target]);
  }
  return found;
}
