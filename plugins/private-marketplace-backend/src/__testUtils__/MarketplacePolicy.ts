import {
  AuthorizeResult,
  isPermission,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import type {
  PermissionPolicy,
  PolicyQuery,
  PolicyQueryUser,
} from '@backstage/plugin-permission-node';
import {
  experienceBrandingPermission,
  experienceDetailsPermission,
  experienceProductsPermission,
  experienceReadPermission,
  organizationReadPermission,
  privateMarketplacePermissions,
  productReadPermission,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';
import {
  createExperienceConditionalDecision,
  experienceConditions,
} from '@private-marketplace/backstage-plugin-private-marketplace-node';

const PLATFORM_TEAM = 'group:default/platform';
const EVERYBODY_MAY = [
  experienceReadPermission,
  organizationReadPermission,
  productReadPermission,
];
const OWNERS_MAY = [
  experienceProductsPermission,
  experienceDetailsPermission,
  experienceBrandingPermission,
];

/** The platform team may do everything, owners change products, texts and looks of what they own, and everybody may look. */
export class MarketplacePolicy implements PermissionPolicy {
  async handle(
    { permission }: PolicyQuery,
    user?: PolicyQueryUser,
  ): Promise<PolicyDecision> {
    const isOneOf = (some: readonly { name: string }[]) =>
      some.some(({ name }) => name === permission.name);
    // Other plugins have permissions, too.
    if (!isOneOf(privateMarketplacePermissions)) {
      return { result: AuthorizeResult.ALLOW };
    }
    const owners = user?.info.ownershipEntityRefs ?? [];
    if (owners.includes(PLATFORM_TEAM) || isOneOf(EVERYBODY_MAY)) {
      return { result: AuthorizeResult.ALLOW };
    }
    const owned = OWNERS_MAY.find(each => isPermission(permission, each));
    return owned
      ? createExperienceConditionalDecision(
          owned,
          experienceConditions.isOwner({ owners }),
        )
      : { result: AuthorizeResult.DENY };
  }
}
