import {
  subPageRouteRefs,
  type SubPageName,
} from '@private-marketplace/backstage-plugin-private-marketplace-react';
import type { ComponentType } from 'react';

/** A page with a tab of its own. */
export interface SubPage {
  name: SubPageName;
  /** In the new frontend system, where `app-config.yaml` may say another. */
  title: string;
  routeRef: (typeof subPageRouteRefs)[SubPageName];
  /** Its code is loaded once somebody opens it. */
  load: () => Promise<ComponentType>;
}

/** All sub pages, in the order of their tabs; the first is where people land. Both frontend systems show these. */
export const SUB_PAGES = [
  {
    name: 'overview',
    title: 'Overview',
    routeRef: subPageRouteRefs.overview,
    load: () => import('../overview/OverviewPage').then(m => m.OverviewPage),
  },
  {
    name: 'products',
    title: 'Products',
    routeRef: subPageRouteRefs.products,
    load: () => import('../directory/ProductsPage').then(m => m.ProductsPage),
  },
  {
    name: 'experiences',
    title: 'Experiences',
    routeRef: subPageRouteRefs.experiences,
    load: () =>
      import('../experiences/ExperiencesSubPage').then(
        m => m.ExperiencesSubPage,
      ),
  },
  {
    name: 'organization',
    title: 'Organization',
    routeRef: subPageRouteRefs.organization,
    load: () =>
      import('../organization/OrganizationSubPage').then(
        m => m.OrganizationSubPage,
      ),
  },
] as const satisfies readonly SubPage[];
