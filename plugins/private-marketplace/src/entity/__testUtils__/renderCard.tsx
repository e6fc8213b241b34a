import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import {
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import type { PrivateMarketplaceApi } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import {
  privateMarketplaceApiRef,
  rootRouteRef,
} from '@private-marketplace/backstage-plugin-private-marketplace-react';
import { ENTITY_PATH } from '../../__testUtils__/renderPages';
import { withoutSignals } from '../../__testUtils__/withoutSignals';
import { MarketplaceAccessCard } from '../MarketplaceAccessCard';

/** Renders the card on the page of an entity with some annotations. */
export function renderCard(
  api: Partial<PrivateMarketplaceApi>,
  annotations: Record<string, string>,
  options: {
    config?: { privateMarketplace: { accountAnnotations: string[] } };
    isDenied?: boolean;
  } = {},
) {
  const { config = {}, isDenied = false } = options;
  return renderInTestApp(
    <EntityProvider
      entity={{
        apiVersion: 'backstage.io/v1alpha1',
        kind: 'Resource',
        metadata: { name: 'campaigns', annotations },
      }}
    >
      <MarketplaceAccessCard />
    </EntityProvider>,
    {
      config,
      mountedRoutes: {
        '/private-marketplace': rootRouteRef,
        [ENTITY_PATH]: entityRouteRef,
      },
      apis: [
        [privateMarketplaceApiRef, withoutSignals(api)],
        mockApis.permission({
          authorize: isDenied ? AuthorizeResult.DENY : AuthorizeResult.ALLOW,
        }),
      ],
    },
  );
}
