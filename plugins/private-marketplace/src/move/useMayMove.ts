import { usePermission } from '@backstage/plugin-permission-react';
import { experienceAudiencePermission } from '@private-marketplace/backstage-plugin-private-marketplace-common';

/** Whether the user may move principals away from an experience. */
export function useMayMove(ref: string): boolean {
  return usePermission({
    permission: experienceAudiencePermission,
    resourceRef: ref,
  }).allowed;
}
