import { experienceAdoptPermission } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { changeEvent } from '../api/auditedEvent';
import { operation, type Operation } from '../api/Operation';
import type { ExperienceAccess } from '../experiences/ExperienceAccess';
import type { Adoptions } from './Adoptions';

/** Adoption of experiences. */
export function adoptionOperations({
  access,
  adoptions,
}: {
  access: ExperienceAccess;
  adoptions: Adoptions;
}): Operation[] {
  return [
    operation({
      id: 'AdoptExperience',
      method: 'post',
      path: '/experiences/:ref/adoption',
      audit: changeEvent('experience-adopt', 'shortName'),
      permission: ({ path: { ref }, caller }) =>
        access.demand(experienceAdoptPermission, ref, caller),
      handle: async ({ path: { ref }, body, caller }) => ({
        status: 201,
        body: await adoptions.adopt(ref, body.shortName, caller),
      }),
    }),
  ];
}
