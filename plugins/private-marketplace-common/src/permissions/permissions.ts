import { createPermission } from '@backstage/plugin-permission-common';

/** Type of the resource that the permissions about one experience are for. @public */
export const RESOURCE_TYPE_EXPERIENCE = 'private-marketplace-experience';

/** To see an experience with its configurations, change sets and errors. @public */
export const experienceReadPermission = createPermission({
  name: 'private-marketplace.experience.read',
  attributes: { action: 'read' },
  resourceType: RESOURCE_TYPE_EXPERIENCE,
});

/** To create an experience. @public */
export const experienceCreatePermission = createPermission({
  name: 'private-marketplace.experience.create',
  attributes: { action: 'create' },
});

/** To allow and deny products, and to let users request products or not: whoever decides over products answers requests. @public */
export const experienceProductsPermission = createPermission({
  name: 'private-marketplace.experience.products.update',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_EXPERIENCE,
});

/**
 * To associate and disassociate principals. Whatever makes another experience
 * govern an account needs it on both experiences.
 *
 * @public
 */
export const experienceAudiencePermission = createPermission({
  name: 'private-marketplace.experience.audience.update',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_EXPERIENCE,
});

/** To make an experience live or not live, to archive and to revive it. @public */
export const experienceLivePermission = createPermission({
  name: 'private-marketplace.experience.live.update',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_EXPERIENCE,
});

/** To give an experience another name or description. @public */
export const experienceDetailsPermission = createPermission({
  name: 'private-marketplace.experience.details.update',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_EXPERIENCE,
});

/** To change what users see on the pages of the private marketplace. @public */
export const experienceBrandingPermission = createPermission({
  name: 'private-marketplace.experience.branding.update',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_EXPERIENCE,
});

/** To say who answers for an experience. @public */
export const experienceOwnersPermission = createPermission({
  name: 'private-marketplace.experience.owners.update',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_EXPERIENCE,
});

/** To make an experience that was made elsewhere manageable through files. @public */
export const experienceAdoptPermission = createPermission({
  name: 'private-marketplace.experience.adopt',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_EXPERIENCE,
});

/** To cancel a change set of an experience. @public */
export const changeSetCancelPermission = createPermission({
  name: 'private-marketplace.change-set.cancel',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_EXPERIENCE,
});

/** To see the organization: its units and accounts with their names, and what governs them. @public */
export const organizationReadPermission = createPermission({
  name: 'private-marketplace.organization.read',
  attributes: { action: 'read' },
});

/** To see what the company says of products: those of its own list, and its assessments. @public */
export const productReadPermission = createPermission({
  name: 'private-marketplace.product.read',
  attributes: { action: 'read' },
});

/** Type of the resource that the permissions about one request are for. @public */
export const RESOURCE_TYPE_REQUEST = 'private-marketplace-request';

/** To ask for products, also together with others. @public */
export const requestCreatePermission = createPermission({
  name: 'private-marketplace.request.create',
  attributes: { action: 'create' },
});

/** To see requests. What people wrote in them only those see who ask and those who may decide. @public */
export const requestReadPermission = createPermission({
  name: 'private-marketplace.request.read',
  attributes: { action: 'read' },
  resourceType: RESOURCE_TYPE_REQUEST,
});

/** To comment on requests, and to answer and cancel those that one asks for. @public */
export const requestUpdatePermission = createPermission({
  name: 'private-marketplace.request.update',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_REQUEST,
});

/** To decide requests of others. It is enough for the configuration that follows. @public */
export const requestDecidePermission = createPermission({
  name: 'private-marketplace.request.decide',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_REQUEST,
});

/** To erase a person from all requests. @public */
export const requestErasePermission = createPermission({
  name: 'private-marketplace.request.erase',
  attributes: { action: 'delete' },
});

/** Permissions about one experience. @public */
export const experiencePermissions = [
  experienceReadPermission,
  experienceProductsPermission,
  experienceAudiencePermission,
  experienceLivePermission,
  experienceDetailsPermission,
  experienceBrandingPermission,
  experienceOwnersPermission,
  experienceAdoptPermission,
  changeSetCancelPermission,
];

/** Permissions about one request. @public */
export const requestPermissions = [
  requestReadPermission,
  requestUpdatePermission,
  requestDecidePermission,
];

/** All permissions of the plugin. @public */
export const privateMarketplacePermissions = [
  ...experiencePermissions,
  ...requestPermissions,
  requestCreatePermission,
  requestErasePermission,
  experienceCreatePermission,
  organizationReadPermission,
  productReadPermission,
];
