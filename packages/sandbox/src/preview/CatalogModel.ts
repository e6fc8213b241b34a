import {
  catalogChange,
  ExperienceDraft,
  newIds,
  NOT_CREATED,
  refusalsOf,
  type CatalogChange,
  type CatalogExperience,
  type CatalogRefusal,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';
import type { ChangeSet } from '@private-marketplace/backstage-plugin-private-marketplace-node/gateways';
import type { PlannedChange } from '@private-marketplace/schemas';

/**
 * In which order the changes of a set are applied. AWS decides it and does not
 * say how ("Using the AWS Marketplace Catalog API"): this is the sandbox's choice.
 */
const ORDER = [
  'CreateExperience',
  'ReviveExperience',
  'CreateProcurementPolicy',
  'CreateBrandingSettings',
  'DisassociateAudience',
  'AssociateAudience',
  'AllowProductProcurement',
  'DenyProductProcurement',
  'UpdateProcurementPolicy',
  'UpdateBrandingSettings',
  'UpdateExperience',
  'RestrictExperience',
];

/** How the Catalog words a refusal. Of `INVALID_ENTITY_STATE` and `CLIENT_ERROR` AWS documents the case, not the code. */
const ERROR_CODES: Record<CatalogRefusal['code'], string> = {
  archived: 'INVALID_ENTITY_STATE',
  'not-archived': 'INVALID_ENTITY_STATE',
  live: 'INVALID_ENTITY_STATE',
  'no-procurement-policy': 'ENTITY_NOT_FOUND',
  'procurement-policy-exists': 'ENTITY_ALREADY_EXISTS',
  'no-branding-settings': 'ENTITY_NOT_FOUND',
  'branding-settings-exist': 'ENTITY_ALREADY_EXISTS',
  'already-associated': 'ENTITY_ALREADY_EXISTS',
  'not-associated': 'CLIENT_ERROR',
  'not-in-organization': 'CALLER_NOT_AUTHORIZED',
};

type Drafts = ReadonlyMap<string, ExperienceDraft>;

/** What the rules say becomes of a change set. */
export interface Foreseen {
  /** For each change, in the order of the set. */
  refusals: readonly (readonly CatalogRefusal[])[];
  /** By id, or by the reference to the change that creates it. */
  after: Drafts;
}

/** All experiences of a Catalog, to which change sets are applied by the rules alone. */
export class CatalogModel {
  #drafts: Drafts;
  readonly #organization: ReadonlySet<string>;
  readonly #onlyNews: boolean;

  /** @param options - onlyNews: leaves out of each list what would change nothing. */
  constructor(
    experiences: ReadonlyMap<string, CatalogExperience>,
    options: { organization: ReadonlySet<string>; onlyNews: boolean },
  ) {
    this.#drafts = new Map(
      Array.from(experiences, ([id, each]) => [id, new ExperienceDraft(each)]),
    );
    this.#organization = options.organization;
    this.#onlyNews = options.onlyNews;
  }

  get experiences(): ReadonlyMap<string, CatalogExperience> {
    return this.#drafts;
  }

  foresee(changes: readonly PlannedChange[]): Foreseen {
    const after = new Map(
      Array.from(this.#drafts, ([id, each]) => [id, new ExperienceDraft(each)]),
    );
    const refusals: CatalogRefusal[][] = changes.map(() => []);
    const inOrder = [...changes.entries()].sort(
      ([, a], [, b]) =>
        ORDER.indexOf(a.ChangeType) - ORDER.indexOf(b.ChangeType),
    );
    for (const [position, change] of inOrder) {
      const { Identifier: id = referenceTo(change) } = change.Entity;
      const draft = after.get(id) ?? new ExperienceDraft(NOT_CREATED);
      after.set(id, draft);
      const asked = catalogChange(change);
      const found = refusalsOf(asked, draft, {
        holdersOf: principals => holdersAmong(after, id, principals),
        isInOrganization: principal => this.#organization.has(principal),
      });
      refusals[position] = found;
      if (found.length > 0) continue;
      draft.apply(this.#onlyNews ? newsOf(asked, draft) : asked);
    }
    return { refusals, after };
  }

  /** A change set has succeeded, which tells the ids of what it created. */
  succeed(
    changes: readonly PlannedChange[],
    { after }: Foreseen,
    { changes: described }: ChangeSet,
  ): void {
    const ids = new Map(
      changes.map((change, at) => [
        referenceTo(change),
        described[at]?.entityId,
      ]),
    );
    this.#drafts = new Map(
      Array.from(after, ([id, draft]) => [ids.get(id) ?? id, draft]),
    );
  }
}

/** The error codes that the Catalog gives a change for what the rules refuse about it. */
export function errorCodes(refusals: readonly CatalogRefusal[]): string[] {
  // Who may not act for a principal is told no more than that.
  const stranger = refusals.find(({ code }) => code === 'not-in-organization');
  return (stranger ? [stranger] : refusals)
    .map(({ code }) => ERROR_CODES[code])
    .sort();
}

function referenceTo({ ChangeName: name }: PlannedChange): string {
  return `$${name}.Entity.Identifier`;
}

function newsOf(
  change: CatalogChange,
  experience: CatalogExperience,
): CatalogChange {
  switch (change.type) {
    case 'AllowProductProcurement':
    case 'DenyProductProcurement':
      return {
        ...change,
        products: newIds(change.type, change.products, experience),
      };
    case 'AssociateAudience':
    case 'DisassociateAudience':
      return {
        ...change,
        principals: newIds(change.type, change.principals, experience),
      };
    default:
      return change;
  }
}

function* holdersAmong(
  drafts: Drafts,
  own: string,
  principals: ReadonlySet<string>,
): Iterable<{ principal: string; holder: string }> {
  for (const [holder, { archived, principals: held = [] }] of drafts) {
    if (holder === own || archived) continue;
    for (const principal of held) {
      if (principals.has(principal)) yield { principal, holder };
    }
  }
}
