import type {
  Configuration,
  ExperienceDetail,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';
import type { KindOfChange } from './useRefusal';

/** What is asked for by the choice alone. */
export const FIXED_CHANGES = {
  live: { Status: 'Enabled' },
  notLive: { Status: 'Disabled' },
  requestsOn: { PolicyResourceRequests: 'Allow' },
  requestsOff: { PolicyResourceRequests: 'Deny' },
  archive: { Archived: true },
  revive: { Archived: false },
} as const satisfies Record<string, Configuration>;

/** A change that needs no form. */
export type FixedChange = keyof typeof FIXED_CHANGES;

/** The kind of change that each action is, by which it is permitted. */
export const KINDS_OF_ACTIONS = {
  live: 'live',
  notLive: 'live',
  requestsOn: 'products',
  requestsOff: 'products',
  archive: 'live',
  revive: 'live',
  details: 'details',
  branding: 'branding',
} as const satisfies Record<ExperienceAction, KindOfChange>;

/** Something that can be done with an experience as a whole. */
export type ExperienceAction = FixedChange | 'details' | 'branding';

/** What can be done with an experience as it stands. An archived one can only be revived. */
export function experienceActions(
  experience: Pick<ExperienceDetail, 'archived' | 'productRequests' | 'status'>,
): ExperienceAction[] {
  const { archived, productRequests, status } = experience;
  if (archived) return ['revive'];
  return [
    // Of one that AWS does not show to the portal, nobody knows which it is.
    ...(status === 'Enabled' ? [] : (['live'] as const)),
    ...(status === 'Disabled' ? [] : (['notLive'] as const)),
    'details',
    productRequests === 'Allow' ? 'requestsOff' : 'requestsOn',
    'branding',
    'archive',
  ];
}
