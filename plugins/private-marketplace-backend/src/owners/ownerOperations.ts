import { experienceOwnersPermission } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { changeEvent, readEvent } from '../api/auditedEvent';
import { operation, type Operation } from '../api/Operation';
import type { ExperienceAccess } from '../experiences/ExperienceAccess';
import type { ExperienceOwnership } from './ExperienceOwnership';

/** Who owns experiences. */
export function ownerOperations({
  access,
  ownership,
}: {
  access: ExperienceAccess;
  ownership: ExperienceOwnership;
}): Operation[] {
  return [
    operation({
      id: 'GetOwners',
      method: 'get',
      path: '/experiences/:ref/owners',
      audit: readEvent('experience-read', 'owners'),
      handle: async ({ path: { ref }, caller }) => ({
        body: await ownership.get(ref, caller),
      }),
    }),
    operation({
      id: 'SetOwners',
      method: 'put',
      path: '/experiences/:ref/owners',
      audit: changeEvent('experience-owners-set'),
      permission: ({ path: { ref }, caller }) =>
        access.demand(experienceOwnersPermission, ref, caller),
      handle: async ({ path: { ref }, body, caller }) => {
        const now = await ownership.set(ref, body, caller);
        return { body: now, meta: { owners: now.owners } };
      },
    }),
    operation({
      id: 'ClearOwners',
      method: 'delete',
      path: '/experiences/:ref/owners',
      audit: changeEvent('experience-owners-clear'),
      permission: ({ path: { ref }, caller }) =>
        access.demand(experienceOwnersPermission, ref, caller),
      handle: async ({ path: { ref }, query: { revision }, caller }) => {
        const now = await ownership.clear(ref, revision, caller);
        return { body: now, meta: { owners: now.owners } };
      },
    }),
  ];
}
