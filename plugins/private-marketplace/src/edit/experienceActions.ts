import type {
  Configuration,
  ExperienceDetail,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';

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

/** Something that can be done with an experience as a whole. */
export type ExperienceAction = FixedChange | 'details' | 'branding';

/** What can be done with an experience as it stands. An archived one can only be revived. */
export function experienceActions(
  experience: Pick<ExperienceDetail, 'archived' | 'productRequests' | 'status'>,
): ExperienceAction[] {
  const { archived, productRequests, status } = experience;
  if (archived) return ['revive'];
  return [
    status === 'Enabled' ? 'notLive' : 'live',
    'details',
    productRequests === 'Allow' ? 'requestsOff' : 'requestsOn',
    'branding',
    'archive',
  ];
}
