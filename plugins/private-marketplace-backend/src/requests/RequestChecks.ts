import {
  decideProduct,
  isProcurable,
  type ExperienceReference,
  type RequestVerdict,
  type ResolvedItem,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';
import type { Caller } from '../api/Caller';
import { grouped } from '../database/grouped';
import type { Governance } from '../organization/governance/Governance';
import type { GovernedOrganization } from '../organization/governance/GovernedOrganization';
import type { KnownProducts } from '../products/KnownProducts';
import type { Approvers, FoundApprovers } from './Approvers';
import type { AskStore } from './AskStore';
import type { BlockStore } from './BlockStore';
import { currentState } from './currentState';
import type { PeopleStore } from './PeopleStore';
import type { RequestRow } from './RequestRow';
import type { RequestStore } from './RequestStore';
import type { FoundTarget, RequestTargets } from './RequestTargets';

/** An experience to which something can be asked: it is in force, so AWS has given it an id. */
export interface AskedExperience {
  id: string;
  ref: string;
}

/** Targets of which the same is to be said. */
export interface CheckedGroup {
  verdict: RequestVerdict;
  targets: FoundTarget[];
  /** That governs them. */
  governing?: ExperienceReference;
  /** The same, where something can be asked. */
  experience?: AskedExperience;
  approvers?: FoundApprovers;
  /** That asks for the same and is not settled. */
  open?: RequestRow;
  /** That was declined lately. */
  declined?: RequestRow;
}

/** What would come of asking. */
export interface CheckedRequest {
  resolution: ResolvedItem[];
  /** Undefined where the text does not name exactly one. */
  product?: string;
  groups: CheckedGroup[];
}

// So long people are told that the same was declined.
const LATELY = 90 * 24 * 60 * 60 * 1000;

/** Says what would come of asking for a product, before anybody does. */
export class RequestChecks {
  readonly #options: {
    approvers: Approvers;
    asks: AskStore;
    blocks: BlockStore;
    governance: Governance;
    people: PeopleStore;
    products: KnownProducts;
    requests: RequestStore;
    selfApproval: boolean;
    targets: RequestTargets;
    now: () => Date;
  };

  constructor(options: {
    approvers: Approvers;
    asks: AskStore;
    blocks: BlockStore;
    governance: Governance;
    people: PeopleStore;
    products: KnownProducts;
    requests: RequestStore;
    selfApproval: boolean;
    targets: RequestTargets;
    now: () => Date;
  }) {
    this.#options = options;
  }

  /**
   * @param asker - entity ref.
   * @throws InputError when a target is no id and no entity ref.
   * @throws NotFoundError where the portal does not read the organization.
   */
  async check(
    asked: { product: string; targets: readonly string[] },
    asker: string,
    caller: Caller,
  ): Promise<CheckedRequest> {
    const { governance, products, targets } = this.#options;
    const resolution = await products.resolve(asked.product, caller);
    const found = new Set(
      resolution.flatMap(({ product }) => product?.id ?? []),
    );
    const open = resolution.filter(each => !each.product);
    const [product] = found;
    const isOne = found.size === 1 && open.length === 0;
    if (product === undefined || !isOne) return { resolution, groups: [] };
    const organization = await governance.products.withProduct(
      await governance.organization(),
      product,
    );
    const named = await targets.find(asked.targets, organization, caller);
    const groups = await this.groups(product, named, organization, asker);
    return { resolution, product, groups };
  }

  /** What governs the accounts and units that somebody names. */
  async targets(
    texts: readonly string[],
    caller: Caller,
  ): Promise<FoundTarget[]> {
    const organization = await this.#options.governance.organization();
    return this.#options.targets.find(texts, organization, caller);
  }

  /** Targets by what is to be said of them. */
  async groups(
    product: string,
    targets: readonly FoundTarget[],
    organization: GovernedOrganization,
    asker: string,
  ): Promise<CheckedGroup[]> {
    const byGovernor = grouped(
      targets,
      ({ problem, governing }) => problem ?? governing?.ref ?? '',
    );
    const groups: CheckedGroup[] = [];
    for (const members of byGovernor.values()) {
      const { problem, governing } = members[0] ?? {};
      if (problem) groups.push({ verdict: problem, targets: members });
      else if (!governing) {
        groups.push({ verdict: 'not-governed', targets: members });
      } else {
        const of = { product, governing, asker };
        groups.push({
          ...(await this.#judge(of, organization)),
          ...{ governing, targets: members },
        });
      }
    }
    return groups;
  }

  async #judge(
    of: { product: string; governing: ExperienceReference; asker: string },
    { experiences }: GovernedOrganization,
  ): Promise<Omit<CheckedGroup, 'targets' | 'governing'>> {
    const { approvers, blocks, requests, selfApproval } = this.#options;
    const { product, governing, asker } = of;
    const { id, ref } = governing;
    const indexed = experiences.byRef.get(ref);
    // What governs is in force, so that AWS has given it an id.
    if (!indexed || id === undefined) return { verdict: 'not-governed' };
    const decision = decideProduct(indexed.experience, product);
    if (isProcurable(decision)) return { verdict: 'allowed' };
    const experience = { id, ref };
    const { owners = [] } = indexed.experience;
    const found = { experience, approvers: await approvers.of({ owners }) };
    const key = { product_id: product, experience_id: id };
    if (await blocks.find(key)) return { verdict: 'blocked', ...found };
    if (decision === 'denied') return { verdict: 'denied', ...found };
    const { procurementPolicy } = indexed.experience;
    if (procurementPolicy?.productRequests === 'Deny') {
      return { verdict: 'requests-off', ...found };
    }
    if (ref === id) return { verdict: 'not-managed', ...found };
    if (!canDecide(found.approvers, selfApproval ? undefined : asker)) {
      return { verdict: 'nobody-decides', ...found };
    }
    const open = await this.#open(product, id);
    if (open) {
      const isOwn = await this.#asks(open, asker);
      return { verdict: isOwn ? 'asked' : 'being-asked', open, ...found };
    }
    const since = new Date(this.#options.now().getTime() - LATELY);
    const declined = await requests.findDeclined(
      ...([product, id, since.toISOString()] as const),
    );
    return declined
      ? { verdict: 'declined-lately', declined, ...found }
      : { verdict: 'requestable', ...found };
  }

  async #open(
    product: string,
    experience: string,
  ): Promise<RequestRow | undefined> {
    const { now, requests } = this.#options;
    const open = await requests.findOpen(product, experience);
    return open && currentState(open, now()) !== 'expired' ? open : undefined;
  }

  async #asks(request: RequestRow, asker: string): Promise<boolean> {
    const { asks, people } = this.#options;
    const person = await people.find(asker);
    if (!person) return false;
    const found = await asks.ofRequests([request.number]);
    return found.some(
      each => each.person_id === person.id && each.left_at === null,
    );
  }
}

/** @param without - somebody who shall not decide alone. */
function canDecide(
  { refs, people }: FoundApprovers,
  without: string | undefined,
): boolean {
  if (!people) return refs.length > 0;
  return people.some(ref => ref !== without);
}
