import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { type SignalApi, signalApiRef } from '@backstage/plugin-signals-react';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { useEffect, useLayoutEffect, useReducer } from 'react';
import { useLocation } from 'react-router-dom';
import type { PrivateMarketplaceApi } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import {
  privateMarketplaceApiRef,
  rootRouteRef,
} from '@private-marketplace/backstage-plugin-private-marketplace-react';
import { SubPageRoutes } from '../pages/SubPageRoutes';
import { withoutSignals } from './withoutSignals';

export const ENTITY_PATH = '/catalog/:namespace/:kind/:name';

const GUEST = 'user:default/guest';

type Api = PrivateMarketplaceApi;

function mocked<Name extends keyof Api>() {
  return jest.fn<ReturnType<Api[Name]>, Parameters<Api[Name]>>();
}

/** An API whose calls are told what to do by the test. */
export function mockApi() {
  return {
    listExperiences: mocked<'listExperiences'>(),
    getExperience: mocked<'getExperience'>(),
    listProducts: mocked<'listProducts'>(),
    listPrincipals: mocked<'listPrincipals'>(),
    listConfigurations: mocked<'listConfigurations'>(),
    getConfiguration: mocked<'getConfiguration'>(),
    listChangeSets: mocked<'listChangeSets'>(),
    getChangeSet: mocked<'getChangeSet'>(),
    listErrors: mocked<'listErrors'>(),
    searchProducts: mocked<'searchProducts'>(),
    listProductNames: mocked<'listProductNames'>(),
    listUnrecognizedFiles: mocked<'listUnrecognizedFiles'>(),
    withdrawConfiguration: mocked<'withdrawConfiguration'>(),
    listOrganizationNodes: mocked<'listOrganizationNodes'>(),
    listOrganizationBranches: mocked<'listOrganizationBranches'>(),
    getOrganizationNode: mocked<'getOrganizationNode'>(),
    getVerdict: mocked<'getVerdict'>(),
    listMoves: mocked<'listMoves'>(),
    previewMove: mocked<'previewMove'>(),
    movePrincipal: mocked<'movePrincipal'>(),
    undoMove: mocked<'undoMove'>(),
    stopMove: mocked<'stopMove'>(),
    retryMove: mocked<'retryMove'>(),
  };
}

/** Shows the address as the browser has it: filters change it without the router. */
function Address() {
  const { pathname, search } = useLocation();
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  useLayoutEffect(() => {
    window.history.replaceState(null, '', `${pathname}${search}`);
    redraw();
  }, [pathname, search]);
  useEffect(() => {
    const replace = jest.spyOn(window.history, 'replaceState');
    const original = replace.getMockImplementation();
    replace.mockImplementation((...args) => {
      History.prototype.replaceState.apply(window.history, args);
      redraw();
    });
    return () => {
      if (original) replace.mockImplementation(original);
      else replace.mockRestore();
    };
  }, []);
  return (
    <div data-testid="address">
      {`${window.location.pathname}${window.location.search}`}
    </div>
  );
}

/** Renders the pages at an address below `/private-marketplace`. */
export function renderPages(
  api: Partial<Api>,
  options: {
    path?: string;
    signals?: SignalApi;
    /** Names of permissions that the user does not have. */
    denied?: readonly string[];
    /** Entity refs by which the user owns something. */
    owns?: string[];
  } = {},
) {
  const {
    path = '/experiences',
    signals,
    denied = [],
    owns = [GUEST],
  } = options;
  return renderInTestApp(
    <>
      <SubPageRoutes />
      <Address />
    </>,
    {
      mountPath: '/private-marketplace',
      initialRouteEntries: [`/private-marketplace${path}`],
      mountedRoutes: {
        '/private-marketplace': rootRouteRef,
        [ENTITY_PATH]: entityRouteRef,
      },
      apis: [
        [privateMarketplaceApiRef, withoutSignals(api)],
        mockApis.identity({
          userEntityRef: GUEST,
          ownershipEntityRefs: owns,
        }),
        mockApis.permission({
          authorize: ({ permission }) =>
            denied.includes(permission.name)
              ? AuthorizeResult.DENY
              : AuthorizeResult.ALLOW,
        }),
        ...(signals ? [[signalApiRef, signals] as const] : []),
      ],
    },
  );
}
