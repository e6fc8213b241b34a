// Made with core-plugin-api, as only such refs serve both frontend systems.
import { createRouteRef, createSubRouteRef } from '@backstage/core-plugin-api';

/** Where the pages stand. @public */
export const rootRouteRef = createRouteRef({ id: 'private-marketplace' });

/**
 * One ref for each sub page, as an app may move it. The legacy frontend system
 * mounts the root alone: use `usePageLinks`, which knows both.
 *
 * @public
 */
export const subPageRouteRefs = {
  overview: createRouteRef({ id: 'private-marketplace/overview' }),
  products: createRouteRef({ id: 'private-marketplace/products' }),
  experiences: createRouteRef({ id: 'private-marketplace/experiences' }),
  organization: createRouteRef({ id: 'private-marketplace/organization' }),
};

/** Name of a sub page. It is its path, too, unless the app has moved it. @public */
export type SubPageName = keyof typeof subPageRouteRefs;

/** An experience, for links of other plugins. @public */
export const experienceRouteRef = createSubRouteRef({
  id: 'private-marketplace/experience',
  parent: subPageRouteRefs.experiences,
  path: '/:ref',
});

/** An account, a unit or the organization, for links of other plugins. @public */
export const organizationNodeRouteRef = createSubRouteRef({
  id: 'private-marketplace/organization-node',
  parent: subPageRouteRefs.organization,
  path: '/:nodeId',
});
