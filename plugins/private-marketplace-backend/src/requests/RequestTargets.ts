import { InputError } from '@backstage/errors';
import {
  parseEntityRef,
  stringifyEntityRef,
  type Entity,
} from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import {
  annotatedAccount,
  isActive,
  type ExperienceReference,
  type RequestTarget,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';
import type { Caller } from '../api/Caller';
import type { GovernedOrganization } from '../organization/governance/GovernedOrganization';

/** An account or unit that somebody names, and what governs it. */
export interface FoundTarget {
  target: RequestTarget;
  /** Why nothing can be asked for there. */
  problem?: 'unknown-target' | 'inactive-account';
  /** That governs it; undefined where nothing does. */
  governing?: ExperienceReference;
}

/** Finds the accounts and units that people name, by their ids or by entities of the catalog. */
export class RequestTargets {
  readonly #annotations: readonly string[];
  readonly #catalog: Pick<CatalogService, 'getEntitiesByRefs'>;

  constructor(options: {
    /** That hold the id of an account, most telling first. */
    annotations: readonly string[];
    catalog: Pick<CatalogService, 'getEntitiesByRefs'>;
  }) {
    this.#annotations = options.annotations;
    this.#catalog = options.catalog;
  }

  /** Each once, in the order of the texts. */
  async find(
    texts: readonly string[],
    organization: GovernedOrganization,
    caller: Caller,
  ): Promise<FoundTarget[]> {
    const wanted = [...new Set(texts.map(text => text.trim()))].filter(Boolean);
    if (wanted.length === 0) throw new InputError('/targets names nothing.');
    const entities = await this.#entities(wanted.filter(isEntityRef), caller);
    const found = new Map<string, FoundTarget>();
    for (const text of wanted) {
      const entity = isEntityRef(text) ? refOf(text) : undefined;
      const account = entity && this.#accountOf(entities.get(entity));
      const id = entity === undefined ? text : account ?? text;
      if (!found.has(id)) {
        found.set(id, targetOf({ id, entity }, organization));
      }
    }
    return [...found.values()];
  }

  #accountOf(entity: Entity | undefined): string | undefined {
    return entity && annotatedAccount(entity, this.#annotations);
  }

  /** As far as the caller may see them. */
  async #entities(
    texts: readonly string[],
    { credentials }: Caller,
  ): Promise<Map<string, Entity | undefined>> {
    const entityRefs = [...new Set(texts.map(refOf))];
    if (entityRefs.length === 0) return new Map();
    const fields = ['kind', 'metadata'];
    const { items } = await this.#catalog.getEntitiesByRefs(
      { entityRefs, fields },
      { credentials },
    );
    return new Map(entityRefs.map((ref, index) => [ref, items[index]]));
  }
}

/** What is known of an account or unit of the organization. */
export function targetOf(
  { id, entity }: { id: string; entity?: string },
  { governance, index }: GovernedOrganization,
): FoundTarget {
  const place = index.placeOf.get(id);
  const named = { id, ...(entity !== undefined && { entity }) };
  if (!place) return { target: named, problem: 'unknown-target' };
  const { node, position } = place;
  const target = { ...named, name: node.name, kind: node.kind };
  if (node.kind === 'account' && !isActive(node)) {
    return { target, problem: 'inactive-account' };
  }
  const governing = governance[position]?.experience;
  return { target, ...(governing && { governing }) };
}

function isEntityRef(text: string): boolean {
  return /^[a-z]+:[^/]+\/.+$/i.test(text);
}

/** @throws InputError when it is no entity ref. */
function refOf(text: string): string {
  try {
    return stringifyEntityRef(parseEntityRef(text));
  } catch (error) {
    throw new InputError(
      `/targets: ${text} is neither an id of an account or unit, nor an entity ref.`,
      error,
    );
  }
}
