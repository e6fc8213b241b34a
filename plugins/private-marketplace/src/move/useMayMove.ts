import { usePermission } from '@backstage/plugin-permission-react';
import { experienceUpdatePermission } from '@private-marketplace/backstage-plugin-private-marketplace-common';

/** Whether the user may move principals away from an experience. */
export function useMayMove(ref: string): boolean {
  return usePermission({
    permission: experienceUpdatePermission,
    resourceRef: ref,
  }).allowed;
}
