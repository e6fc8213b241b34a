import type { Configuration } from '@private-marketplace/schemas';
import type { KnownExperience } from './knownExperience';

/**
 * The configuration without what is so already. To ask for it again would cost
 * a change set, and some repetitions AWS refuses.
 */
export function withoutNoOps(
  configuration: Configuration,
  known: KnownExperience | undefined,
): Configuration {
  if (!known) return configuration;
  const { allowedProducts, deniedProducts, principals } = known;
  const rest = { ...configuration };
  if (rest.Name === known.name) delete rest.Name;
  if (rest.Description === known.description) delete rest.Description;
  if (rest.Status === known.status) delete rest.Status;
  if (rest.PolicyResourceRequests === known.productRequests) {
    delete rest.PolicyResourceRequests;
  }
  if (rest.Archived === known.archived) delete rest.Archived;
  // New notes are a change of a product that is listed already.
  if (rest.Notes === undefined) {
    rest.AllowProducts = without(rest.AllowProducts, allowedProducts);
    rest.DenyProducts = without(rest.DenyProducts, deniedProducts);
  }
  rest.AssociatePrincipals = without(rest.AssociatePrincipals, principals);
  rest.DisassociatePrincipals = within(rest.DisassociatePrincipals, principals);
  return rest;
}

function without(
  ids: string[] | undefined,
  present: readonly string[] | undefined,
): string[] | undefined {
  const known = new Set(present);
  return ids?.filter(id => !known.has(id));
}

function within(
  ids: string[] | undefined,
  present: readonly string[] | undefined,
): string[] | undefined {
  if (!present) return ids;
  const known = new Set(present);
  return ids?.filter(id => known.has(id));
}
