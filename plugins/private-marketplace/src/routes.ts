// Made with core-plugin-api, as only such refs serve both frontend systems.
import { createRouteRef, createSubRouteRef } from '@backstage/core-plugin-api';

export const rootRouteRef = createRouteRef({ id: 'private-marketplace' });

export const experienceRouteRef = createSubRouteRef({
  id: 'private-marketplace/experience',
  parent: rootRouteRef,
  path: '/experiences/:ref',
});

/** A tab of an experience. */
export const experienceTabRouteRef = createSubRouteRef({
  id: 'private-marketplace/experience-tab',
  parent: rootRouteRef,
  path: '/experiences/:ref/:tab',
});

/** One configuration or change set on a tab. */
export const experienceTabItemRouteRef = createSubRouteRef({
  id: 'private-marketplace/experience-tab-item',
  parent: rootRouteRef,
  path: '/experiences/:ref/:tab/:item',
});

/** Files in the bucket that belong to no experience. */
export const unrecognizedFilesRouteRef = createSubRouteRef({
  id: 'private-marketplace/unrecognized-files',
  parent: rootRouteRef,
  path: '/unrecognized-files',
});

/** The organization as a tree. */
export const organizationRouteRef = createSubRouteRef({
  id: 'private-marketplace/organization',
  parent: rootRouteRef,
  path: '/organization',
});

/** The organization itself, an organizational unit or an account. */
export const organizationNodeRouteRef = createSubRouteRef({
  id: 'private-marketplace/organization-node',
  parent: rootRouteRef,
  path: '/organization/:nodeId',
});
