import type {
  PermissionsRegistryService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { productReadPermission } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import type { Caller } from '../api/Caller';
import type { ExperienceAccess } from '../experiences/ExperienceAccess';
import type { Visible } from '../experiences/visible';

/** What of the directory somebody may see. */
export interface ProductScope {
  /** Of the experiences; undefined for none. */
  visible?: Visible;
  /** What the company says of products, and which it names. */
  company: boolean;
}

/** Decides what of the directory a caller may see. What AWS Marketplace says to everybody is no secret. */
export class ProductAccess {
  readonly #experiences: Pick<ExperienceAccess, 'visible'>;
  readonly #permissions: PermissionsService;

  /** Tells the permission framework of products, too. */
  constructor(options: {
    experiences: Pick<ExperienceAccess, 'visible'>;
    permissions: PermissionsService;
    permissionsRegistry: PermissionsRegistryService;
  }) {
    this.#experiences = options.experiences;
    this.#permissions = options.permissions;
    options.permissionsRegistry.addPermissions([productReadPermission]);
  }

  /** @throws NotAllowedError when the caller may see neither any experience nor the company's products. */
  async scope(caller: Caller): Promise<ProductScope> {
    const [decision] = await this.#permissions.authorize(
      [{ permission: productReadPermission }],
      { credentials: caller.credentials },
    );
    const company = decision?.result === AuthorizeResult.ALLOW;
    try {
      return { visible: await this.#experiences.visible(caller), company };
    } catch (error) {
      if (company && error instanceof NotAllowedError) return { company };
      throw error;
    }
  }
}
