import type { Configuration } from '@private-marketplace/schemas';
import { newIds, type ListChangeType } from '../catalog/newIds';
import { catalogExperience, type KnownExperience } from './knownExperience';

/** The configuration without what is so already. */
export function withoutNoOps(
  configuration: Configuration,
  known: KnownExperience | undefined,
): Configuration {
  if (!known) return configuration;
  const experience = catalogExperience(known);
  const news = (type: ListChangeType, ids: string[] | undefined) =>
    ids && newIds(type, ids, experience);
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
    rest.AllowProducts = news('AllowProductProcurement', rest.AllowProducts);
    rest.DenyProducts = news('DenyProductProcurement', rest.DenyProducts);
  }
  rest.AssociatePrincipals = news(
    'AssociateAudience',
    rest.AssociatePrincipals,
  );
  rest.DisassociatePrincipals = news(
    'DisassociateAudience',
    rest.DisassociatePrincipals,
  );
  return rest;
}
