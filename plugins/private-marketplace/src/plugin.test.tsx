import {
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import {
  mockApis,
  renderInTestApp,
  TestApiProvider,
} from '@backstage/test-utils';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Route, Routes } from 'react-router-dom';
import {
  privateMarketplaceApiRef,
  rootRouteRef,
} from '@private-marketplace/backstage-plugin-private-marketplace-react';
import { EntityMarketplaceAccessCard, PrivateMarketplacePage } from '.';
import { campaigns } from './organization/__testUtils__/figureOne';
import { ENTITY_PATH, mockApi } from './__testUtils__/renderPages';
import { detail, list, summary } from './__testUtils__/samples';

describe('the plugin in the legacy frontend system', () => {
  it('mounts its pages', async () => {
    const api = mockApi();
    api.listExperiences.mockResolvedValue(list([summary()]));
    api.getExperience.mockResolvedValue(detail());
    await renderInTestApp(
      <TestApiProvider
        apis={[
          [privateMarketplaceApiRef, api],
          [permissionApiRef, mockApis.permission()],
        ]}
      >
        <Routes>
          {/* As an app writes it; the inner route stands for what FlatRoutes adds. */}
          <Route
            path="/private-marketplace"
            element={<PrivateMarketplacePage />}
          >
            <Route path="*" />
          </Route>
        </Routes>
      </TestApiProvider>,
      {
        routeEntries: ['/private-marketplace'],
        mountedRoutes: {
          [ENTITY_PATH]: entityRouteRef,
        },
      },
    );
    expect(
      await screen.findByRole('heading', {
        level: 1,
        name: 'Private Marketplace',
      }),
    ).toBeInTheDocument();
    expect(
      await screen.findByRole('button', { name: 'Create an experience' }),
    ).toBeInTheDocument();

    const tabs = screen.getAllByRole('tab');
    expect(tabs.map(tab => tab.textContent)).toEqual([
      'Overview',
      'Products',
      'Experiences',
      'Organization',
    ]);
    await userEvent.click(screen.getByRole('tab', { name: 'Experiences' }));
    await userEvent.click(
      await screen.findByRole('link', { name: 'Finance Unit' }),
    );
    expect(
      await screen.findByRole('heading', { name: 'Latest configuration' }),
    ).toBeInTheDocument();
    // The only way back.
    await userEvent.click(
      within(screen.getByRole('navigation', { name: 'Breadcrumbs' })).getByRole(
        'link',
        { name: 'Experiences' },
      ),
    );
    expect(
      await screen.findByRole('link', { name: 'Finance Unit' }),
    ).toBeInTheDocument();
  });

  it('shows its card where an entity names an account', async () => {
    const api = mockApi();
    api.getOrganizationNode.mockResolvedValue(campaigns());
    await renderInTestApp(
      <TestApiProvider
        apis={[
          [privateMarketplaceApiRef, api],
          [permissionApiRef, mockApis.permission()],
        ]}
      >
        <EntityProvider
          entity={{
            apiVersion: 'backstage.io/v1alpha1',
            kind: 'Resource',
            metadata: {
              name: 'campaigns',
              annotations: { 'amazon.com/account-id': '222222222222' },
            },
          }}
        >
          <EntityMarketplaceAccessCard />
        </EntityProvider>
      </TestApiProvider>,
      { mountedRoutes: { '/private-marketplace': rootRouteRef } },
    );
    expect(
      await screen.findByText('Example Corp › Marketing › Campaigns'),
    ).toBeInTheDocument();
  });
});
