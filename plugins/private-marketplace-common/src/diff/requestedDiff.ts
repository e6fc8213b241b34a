import type { Configuration } from '@private-marketplace/schemas';
import type { ExperienceDiff } from '../api/types';
import { brandingFields } from './brandingFields';
import { withoutEmpty } from './diffExperiences';

/** What a configuration asks for, whatever the experience is like. @public */
export function requestedDiff(configuration: Configuration): ExperienceDiff {
  const { Name, Description, Status, Archived, PolicyResourceRequests } =
    configuration;
  return withoutEmpty({
    name: to(Name),
    description: to(Description),
    status: to(Status),
    archived: to(Archived),
    productRequests: to(PolicyResourceRequests),
    branding: brandingFields(configuration.Branding).map(
      ({ field, value }) => ({ field, to: value }),
    ),
    productsAllowed: configuration.AllowProducts,
    productsDenied: configuration.DenyProducts,
    principalsAssociated: configuration.AssociatePrincipals,
    principalsDisassociated: configuration.DisassociatePrincipals,
  });
}

function to(value: string | boolean | undefined): { to: string } | undefined {
  return value === undefined ? undefined : { to: String(value) };
}
