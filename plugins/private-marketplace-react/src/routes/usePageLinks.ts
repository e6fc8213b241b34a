import { useRouteRef } from '@backstage/core-plugin-api';
import {
  routeResolutionApiRef,
  useApiHolder,
} from '@backstage/frontend-plugin-api';
import { useMemo } from 'react';
import { rootRouteRef, subPageRouteRefs, type SubPageName } from './routes';

/** Where the files are listed that belong to no experience: no tab of an experience is called so. @public */
export const UNRECOGNIZED_FILES = ['-', 'unrecognized-files'] as const;

/** Addresses within the app. @public */
export interface PageLinks {
  subPage: (name: SubPageName) => string;
  /** @param tab - its name and what is opened on it; the first one when left out. */
  experience: (ref: string, ...tab: string[]) => string;
  /** An account, a unit or the organization. */
  node: (id: string) => string;
  unrecognizedFiles: () => string;
}

/** Addresses of the pages, wherever the app has put them. @public */
export function usePageLinks(): PageLinks {
  const root = useRouteRef(rootRouteRef)();
  const routes = useApiHolder().get(routeResolutionApiRef);
  return useMemo(() => {
    const subPage = (name: SubPageName) =>
      routes?.resolve(subPageRouteRefs[name])?.() ?? `${root}/${name}`;
    const below = (name: SubPageName, ...segments: string[]) =>
      [subPage(name), ...segments.map(encodeURIComponent)].join('/');
    return {
      subPage,
      experience: (ref, ...tab) => below('experiences', ref, ...tab),
      node: id => below('organization', id),
      unrecognizedFiles: () => below('experiences', ...UNRECOGNIZED_FILES),
    };
  }, [root, routes]);
}
