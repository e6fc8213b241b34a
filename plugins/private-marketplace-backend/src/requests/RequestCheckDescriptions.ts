import type {
  ReferencedExperience,
  RequestCheck,
  RequestCheckGroup,
  RequestTarget,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';
import type { Caller } from '../api/Caller';
import type { ExperienceAccess } from '../experiences/ExperienceAccess';
import type { OrganizationAccess } from '../organization/OrganizationAccess';
import { toReference } from '../organization/governance/toOrganizationNode';
import type { KnownProducts } from '../products/KnownProducts';
import type { AskStore } from './AskStore';
import { currentState } from './currentState';
import type { PeopleStore } from './PeopleStore';
import type { RequestApproversReader } from './RequestApproversReader';
import type { CheckedGroup } from './RequestChecks';
import type { RequestRow } from './RequestRow';
import type { RequestStore } from './RequestStore';
import type { SentRequest } from './RequestSubmissions';
import type { TimelineStore } from './TimelineStore';
import type { WordStore } from './WordStore';

/** Tells what would come of asking, or what came of it, as far as the caller may know. */
export class RequestCheckDescriptions {
  readonly #options: {
    approvers: RequestApproversReader;
    asks: AskStore;
    experienceAccess: Pick<ExperienceAccess, 'sight'>;
    organizationAccess: Pick<OrganizationAccess, 'mayRead'>;
    people: PeopleStore;
    products: KnownProducts;
    requests: RequestStore;
    timeline: TimelineStore;
    words: WordStore;
    now: () => Date;
  };

  constructor(options: {
    approvers: RequestApproversReader;
    asks: AskStore;
    experienceAccess: Pick<ExperienceAccess, 'sight'>;
    organizationAccess: Pick<OrganizationAccess, 'mayRead'>;
    people: PeopleStore;
    products: KnownProducts;
    requests: RequestStore;
    timeline: TimelineStore;
    words: WordStore;
    now: () => Date;
  }) {
    this.#options = options;
  }

  /** @param asker - entity ref. */
  async describe(
    { groups, product, repeated, resolution }: SentRequest,
    asker: string,
    caller: Caller,
  ): Promise<RequestCheck> {
    const { experienceAccess, organizationAccess, products } = this.#options;
    const isVisible = await experienceAccess.sight(caller);
    const isNamed = await organizationAccess.mayRead(caller);
    const before = new Map(repeated?.map(each => [each.id, each.sent]));
    const described: RequestCheckGroup[] = [];
    for (const group of groups) {
      const { approvers, experience, governing, verdict } = group;
      const request = group.request ?? group.open;
      const sent = group.sent ?? before.get(request?.id ?? '');
      const isDeclined = verdict === 'declined-lately' && group.declined;
      described.push({
        verdict,
        targets: targetsOf(group, isNamed),
        ...(governing && {
          experience: shown(isVisible(governing.ref) && toReference(governing)),
        }),
        ...(experience &&
          approvers && {
            approvers: await this.#options.approvers.describe(
              experience.id,
              approvers,
            ),
          }),
        ...(request && { request: await this.#request(request) }),
        ...(sent && { sent }),
        ...(isDeclined && {
          declined: await this.#declined(isDeclined, asker),
        }),
      });
    }
    const nameOf = await products.names(product ? [product] : [], caller);
    return {
      ...(product !== undefined && { product: nameOf(product) }),
      ...{ resolution, groups: described },
      ...(repeated && { repeated: true }),
    };
  }

  async #request(
    row: RequestRow,
  ): Promise<NonNullable<RequestCheckGroup['request']>> {
    const { asks, now } = this.#options;
    const found = await asks.ofRequests([row.number]);
    return {
      ...{ id: row.id, state: currentState(row, now()) },
      totalAskers: found.filter(({ left_at }) => left_at === null).length,
    };
  }

  /** Why is for who asked. */
  async #declined(
    row: RequestRow,
    asker: string,
  ): Promise<NonNullable<RequestCheckGroup['declined']>> {
    const { asks, people, timeline, words } = this.#options;
    const person = await people.find(asker);
    const asked = await asks.ofRequests([row.number]);
    const isOwn = asked.some(each => each.person_id === person?.id);
    const entries = isOwn ? await timeline.ofRequest(row.number) : [];
    const { words_id } =
      entries.find(({ event }) => ['declined', 'blocked'].includes(event)) ??
      {};
    const text = (isOwn ? await words.ofRequest(row.number) : []).find(
      ({ id }) => id === words_id,
    )?.text;
    return {
      ...{ id: row.id, at: row.ended_at ?? row.changed_at },
      ...(text !== undefined && { text }),
    };
  }
}

function targetsOf(
  { targets }: CheckedGroup,
  isNamed: boolean,
): RequestTarget[] {
  return targets.map(({ target: { name, ...target } }) => ({
    ...target,
    ...(isNamed && name !== undefined && { name }),
  }));
}

function shown(experience: ReferencedExperience | false): ReferencedExperience {
  return experience || { hidden: true };
}
