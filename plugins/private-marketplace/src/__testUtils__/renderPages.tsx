import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import { useLocation } from 'react-router-dom';
import type { PrivateMarketplaceApi } from 'backstage-plugin-private-marketplace-common';
import { privateMarketplaceApiRef } from '../apiRef';
import { PrivateMarketplaceContent } from '../pages/PrivateMarketplaceContent';
import { rootRouteRef, templateRouteRef } from '../routes';

export const TEMPLATE_PATH = '/create/templates/:namespace/:templateName';

/** An API whose two calls are told what to do by the test. */
export function mockApi() {
  return {
    listExperiences: jest.fn<
      ReturnType<PrivateMarketplaceApi['listExperiences']>,
      Parameters<PrivateMarketplaceApi['listExperiences']>
    >(),
    getExperience: jest.fn<
      ReturnType<PrivateMarketplaceApi['getExperience']>,
      Parameters<PrivateMarketplaceApi['getExperience']>
    >(),
  };
}

function Address() {
  const { pathname, search } = useLocation();
  return <div data-testid="address">{`${pathname}${search}`}</div>;
}

/** Renders the pages at an address below `/private-marketplace`. */
export function renderPages(
  api: Pick<PrivateMarketplaceApi, 'listExperiences' | 'getExperience'>,
  options: { path?: string; template?: boolean } = {},
) {
  const { path = '', template = true } = options;
  return renderInTestApp(
    <>
      <PrivateMarketplaceContent />
      <Address />
    </>,
    {
      mountPath: '/private-marketplace',
      initialRouteEntries: [`/private-marketplace${path}`],
      mountedRoutes: {
        '/private-marketplace': rootRouteRef,
        ...(template ? { [TEMPLATE_PATH]: templateRouteRef } : {}),
      },
      apis: [[privateMarketplaceApiRef, api], mockApis.permission()],
    },
  );
}
