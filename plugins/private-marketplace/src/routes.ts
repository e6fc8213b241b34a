// Made with core-plugin-api, as only such refs serve both frontend systems.
import {
  createExternalRouteRef,
  createRouteRef,
  createSubRouteRef,
} from '@backstage/core-plugin-api';

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

/** The form of the software template that writes a configuration. */
export const templateRouteRef = createExternalRouteRef({
  id: 'private-marketplace/template',
  params: ['namespace', 'templateName'],
  optional: true,
  defaultTarget: 'scaffolder.selectedTemplate',
});
