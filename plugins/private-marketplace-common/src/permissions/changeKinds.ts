import type { Configuration } from '@private-marketplace/schemas';
import {
  experienceAudiencePermission,
  experienceBrandingPermission,
  experienceDetailsPermission,
  experienceLivePermission,
  experienceProductsPermission,
} from './permissions';

/** What a configuration does, as far as different people may do it. @public */
export type ChangeKind = 'create' | keyof typeof CHANGE_PERMISSIONS;

/** The permission that each kind of change to an experience needs. @public */
export const CHANGE_PERMISSIONS = {
  products: experienceProductsPermission,
  audience: experienceAudiencePermission,
  live: experienceLivePermission,
  details: experienceDetailsPermission,
  branding: experienceBrandingPermission,
} as const;

const KINDS = {
  Name: 'details',
  Description: 'details',
  AssociatePrincipals: 'audience',
  DisassociatePrincipals: 'audience',
  AllowProducts: 'products',
  DenyProducts: 'products',
  // Notes are kept with the products, and go nowhere without them.
  Notes: 'products',
  PolicyResourceRequests: 'products',
  Status: 'live',
  Archived: 'live',
  Branding: 'branding',
} as const satisfies Record<
  Exclude<keyof Configuration, '$schema'>,
  ChangeKind
>;

/**
 * The kinds of change that a configuration makes, each once. Creating an
 * experience includes what it shall be like, but not whom it governs. A name
 * that stays is no change, for templates give it each time; all else counts
 * also where it is so already, as it may no longer be when its turn comes.
 *
 * @param known - the experience; undefined when it is to be created.
 * @public
 */
export function changeKindsOf(
  configuration: Configuration,
  known: { name: string; description?: string } | undefined,
): ChangeKind[] {
  const stays = (field: string) =>
    known !== undefined &&
    ((field === 'Name' && configuration.Name === known.name) ||
      (field === 'Description' &&
        configuration.Description === known.description));
  const kinds = Object.entries(KINDS).flatMap(
    ([field, kind]): ChangeKind | [] =>
      isGiven(Reflect.get(configuration, field)) && !stays(field) ? kind : [],
  );
  const asked = known
    ? kinds
    : [
        'create' as const,
        ...kinds.filter(kind => kind === 'audience' || kind === 'live'),
      ];
  return [...new Set(asked)];
}

function isGiven(value: unknown): boolean {
  return value !== undefined && !(Array.isArray(value) && value.length === 0);
}
