import type { PermissionsService } from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { organizationReadPermission } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import type { Caller } from '../api/Caller';

/** Decides who may see the organization. */
export class OrganizationAccess {
  readonly #permissions: PermissionsService;

  constructor(permissions: PermissionsService) {
    this.#permissions = permissions;
  }

  async mayRead({ credentials }: Caller): Promise<boolean> {
    const [decision] = await this.#permissions.authorize(
      [{ permission: organizationReadPermission }],
      { credentials },
    );
    return decision?.result === AuthorizeResult.ALLOW;
  }

  /** @throws NotAllowedError */
  async demandRead(caller: Caller): Promise<void> {
    if (await this.mayRead(caller)) return;
    throw new NotAllowedError(
      `You do not have the permission ${organizationReadPermission.name}. Ask the administrators of the portal for it.`,
    );
  }
}
