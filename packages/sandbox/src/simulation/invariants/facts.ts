import type { Configuration } from '@private-marketplace/schemas';
import type { Change } from '../../catalog/changeSets';
import { Draft } from '../../catalog/draft';
import type { Entities } from '../../catalog/entities';
import { isJsonObject, type JsonValue } from '../../catalog/json';

const DISASSOCIATED = 'disassociated';

/**
 * What is said of an experience, thing by thing: its name, its status, each
 * product, each principal. Whatever says something of the same thing later wins.
 */
export type Facts = ReadonlyMap<string, string>;

/** What a configuration says. Descriptions are left out, for strangers change them. */
export function factsOfConfiguration(configuration: Configuration): Facts {
  return factsOf({
    name: configuration.Name,
    status: configuration.Status,
    archived: configuration.Archived,
    requests: configuration.PolicyResourceRequests,
    title: configuration.Branding?.Title,
    allowed: configuration.AllowProducts,
    denied: configuration.DenyProducts,
    associated: configuration.AssociatePrincipals,
    disassociated: configuration.DisassociatePrincipals,
  });
}

/** What the changes of a change set say. */
export function factsOfChanges(changes: readonly Change[]): Facts {
  return new Map(changes.flatMap(change => [...factsOfChange(change)]));
}

/** What is so of all that is created, before anybody says anything. */
export const FACTS_OF_NEW: Facts = new Map([
  ['status', 'Disabled'],
  ['archived', 'false'],
]);

/** What is so of a policy that is created. */
export const FACTS_OF_NEW_POLICY: Facts = new Map([['requests', 'Allow']]);

/** What the Catalog says of an experience, as far as something is true of it. */
export function factsOfExperience(entities: Entities, id: string): Facts {
  const draft = new Draft(entities);
  const experience = draft.experience(id);
  if (!experience) return new Map();
  const policy = draft.procurementPolicyOf(experience);
  const products = policy?.products ?? [];
  const idsOf = (decision: string) =>
    products.filter(({ effect }) => effect === decision).map(each => each.id);
  return factsOf({
    name: experience.name,
    status: experience.status,
    archived: experience.archived,
    requests: policy?.policyResourceRequests,
    title: draft.brandingSettingsOf(experience)?.configuration.Title,
    allowed: idsOf('Allow'),
    denied: idsOf('Deny'),
    associated: draft.audienceOf(experience)?.principals,
  });
}

/** How two collections of facts differ; undefined when they do not. */
export function differenceOf(
  actual: Facts,
  expected: Facts,
): string | undefined {
  // Who was disassociated is as one who never was associated.
  const isNothing = (value: string | undefined) =>
    value === undefined || value === DISASSOCIATED;
  const things = new Set([...actual.keys(), ...expected.keys()]);
  const differences = [...things].flatMap(thing => {
    const [is, should] = [actual.get(thing), expected.get(thing)];
    return is === should || (isNothing(is) && isNothing(should))
      ? []
      : [`${thing} is ${is ?? 'unset'}, should be ${should ?? 'unset'}`];
  });
  return differences.length > 0 ? differences.join('; ') : undefined;
}

function factsOf(said: {
  name?: string;
  status?: string;
  archived?: boolean;
  requests?: string;
  title?: string;
  allowed?: readonly string[];
  denied?: readonly string[];
  associated?: readonly string[];
  disassociated?: readonly string[];
}): Facts {
  const facts = new Map<string, string>();
  const { name, status, archived, requests, title } = said;
  for (const [thing, value] of Object.entries({
    name,
    status,
    archived,
    requests,
    title,
  })) {
    if (value !== undefined) facts.set(thing, String(value));
  }
  const each = (kind: string, value: string, ids: readonly string[] = []) =>
    ids.forEach(id => facts.set(`${kind} ${id}`, value));
  each('product', 'allowed', said.allowed);
  each('product', 'denied', said.denied);
  each('principal', DISASSOCIATED, said.disassociated);
  each('principal', 'associated', said.associated);
  return facts;
}

function factsOfChange({ changeType, details }: Change): Facts {
  const text = (name: string, from: JsonValue | undefined = details) => {
    const value = isJsonObject(from) ? from[name] : undefined;
    return typeof value === 'string' ? value : undefined;
  };
  const { Configuration: settings } = details;
  switch (changeType) {
    case 'CreateExperience':
      return factsOf({ name: text('Name') });
    case 'UpdateExperience':
      return factsOf({ name: text('Name'), status: text('Status') });
    case 'RestrictExperience':
      return factsOf({ archived: true });
    case 'ReviveExperience':
      return factsOf({ archived: false });
    case 'CreateProcurementPolicy':
    case 'UpdateProcurementPolicy':
      return factsOf({ requests: text('PolicyResourceRequests', settings) });
    case 'CreateBrandingSettings':
    case 'UpdateBrandingSettings':
      return factsOf({ title: text('Title', settings) });
    case 'AllowProductProcurement':
      return factsOf({ allowed: textsIn(details.Products) });
    case 'DenyProductProcurement':
      return factsOf({ denied: textsIn(details.Products) });
    case 'AssociateAudience':
      return factsOf({ associated: textsIn(details.Principals) });
    case 'DisassociateAudience':
      return factsOf({ disassociated: textsIn(details.Principals) });
    default:
      throw new TypeError(`Nobody knows what ${changeType} says.`);
  }
}

/** The ids in a list, of texts or of objects with a member Ids. */
function textsIn(list: JsonValue | undefined): string[] {
  if (!Array.isArray(list)) return [];
  return list.flatMap(item => {
    if (typeof item === 'string') return [item];
    return isJsonObject(item) ? textsIn(item.Ids) : [];
  });
}
