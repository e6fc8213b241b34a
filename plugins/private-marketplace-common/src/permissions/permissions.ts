import { createPermission } from '@backstage/plugin-permission-common';

/** To see experiences, their configurations and their progress. @public */
export const experienceReadPermission = createPermission({
  name: 'private-marketplace.experience.read',
  attributes: { action: 'read' },
});

/** To write a configuration, and so to create or change an experience. @public */
export const configurationCreatePermission = createPermission({
  name: 'private-marketplace.configuration.create',
  attributes: { action: 'create' },
});

/** All permissions of the plugin. @public */
export const privateMarketplacePermissions = [
  experienceReadPermission,
  configurationCreatePermission,
];
