import {
  createExtensionTester,
  mockApis,
  renderInTestApp,
  renderTestApp,
} from '@backstage/frontend-test-utils';
import { EntityProvider } from '@backstage/plugin-catalog-react';
import { EntityCardBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  privateMarketplaceApiRef,
  rootRouteRef,
} from '@private-marketplace/backstage-plugin-private-marketplace-react';
import plugin from './alpha';
import { campaigns } from './organization/__testUtils__/figureOne';
import { mockApi } from './__testUtils__/renderPages';
import { detail, list, progress, summary } from './__testUtils__/samples';

// Nobody is named, as this app has no catalog that a name could lead to.
const NOBODY = {
  owners: [],
  lastChange: progress('succeeded', { requestedBy: undefined }),
};

function resource(annotations: Record<string, string> = {}) {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Resource',
    metadata: { name: 'campaigns', annotations },
  };
}

describe('the plugin in the new frontend system', () => {
  it('mounts its pages and stands in the navigation', async () => {
    const api = mockApi();
    api.listExperiences.mockResolvedValue(list([summary(NOBODY)]));
    api.getExperience.mockResolvedValue(detail(NOBODY));
    renderTestApp({
      features: [plugin],
      apis: [[privateMarketplaceApiRef, api], mockApis.permission()],
      initialRouteEntries: ['/private-marketplace'],
    });
    // What people come for first.
    expect(
      await screen.findByRole('heading', { name: 'Why can’t I buy this?' }),
    ).toBeInTheDocument();
    const tabs = screen.getAllByRole('tab');
    expect(tabs.map(tab => tab.textContent)).toEqual([
      'Overview',
      'Products',
      'Experiences',
      'Organization',
    ]);
    expect(
      await screen.findByRole('button', { name: 'Create an experience' }),
    ).toBeInTheDocument();

    await userEvent.click(screen.getByRole('tab', { name: 'Experiences' }));
    const experience = await screen.findByRole('link', {
      name: 'Finance Unit',
    });
    await waitFor(() =>
      expect(document.title).toBe(
        'Experiences | Private Marketplace | Backstage',
      ),
    );
    expect(
      screen.getByRole('heading', { level: 1, name: 'Private Marketplace' }),
    ).toBeInTheDocument();
    expect(
      screen
        .getAllByRole('link', { name: 'Private Marketplace' })
        .map(link => link.getAttribute('href')),
    ).toContain('/private-marketplace');

    await userEvent.click(experience);
    expect(
      await screen.findByRole('heading', { name: 'Latest configuration' }),
    ).toBeInTheDocument();
    const crumbs = within(
      screen.getByRole('navigation', { name: 'Breadcrumbs' }),
    );
    expect(
      crumbs.getAllByRole('listitem').map(each => each.textContent),
    ).toEqual(['Private Marketplace', 'Experiences', 'Finance Unit']);
  });

  it('follows its sub pages where the app has moved and renamed them', async () => {
    const api = mockApi();
    api.listExperiences.mockResolvedValue(list([summary(NOBODY)]));
    renderTestApp({
      features: [plugin],
      apis: [[privateMarketplaceApiRef, api], mockApis.permission()],
      config: {
        app: {
          extensions: [
            { 'sub-page:private-marketplace/products': false },
            {
              'sub-page:private-marketplace/experiences': {
                config: { path: 'catalogs', title: 'Catalogs' },
              },
            },
          ],
        },
      },
      initialRouteEntries: ['/private-marketplace/catalogs'],
    });
    expect(
      await screen.findByRole('link', { name: 'Finance Unit' }),
    ).toHaveAttribute('href', '/private-marketplace/catalogs/Finance');
    expect(screen.getByRole('tab', { name: 'Catalogs' })).toBeInTheDocument();
    expect(
      screen.queryByRole('tab', { name: 'Products' }),
    ).not.toBeInTheDocument();
  });

  it('asks the backend through its own client', async () => {
    const fetch = jest.fn(
      async () =>
        new Response(JSON.stringify(list([summary(NOBODY)])), {
          headers: { 'content-type': 'application/json' },
        }),
    );
    renderTestApp({
      features: [plugin],
      apis: [
        mockApis.fetch({ baseImplementation: fetch }),
        mockApis.discovery(),
        mockApis.permission(),
      ],
      initialRouteEntries: ['/private-marketplace/experiences'],
    });
    expect(
      await screen.findByRole('link', { name: 'Finance Unit' }),
    ).toBeInTheDocument();
  });

  it('shows its card where an entity names an account, and only there', async () => {
    const api = mockApi();
    api.getOrganizationNode.mockResolvedValue(campaigns());
    const extension = createExtensionTester(
      plugin.getExtension('entity-card:private-marketplace/marketplace-access'),
    );
    const shows = extension.get(EntityCardBlueprint.dataRefs.filterFunction);
    const account = resource({ 'amazonaws.com/account-id': '222222222222' });
    expect(shows?.(account)).toBe(true);
    expect(shows?.(resource({ 'example.com/account': '222222222222' }))).toBe(
      false,
    );
    expect(shows?.(resource())).toBe(false);

    renderInTestApp(
      <EntityProvider entity={account}>
        {extension.reactElement()}
      </EntityProvider>,
      {
        mountedRoutes: { '/private-marketplace': rootRouteRef },
        apis: [[privateMarketplaceApiRef, api], mockApis.permission()],
      },
    );
    expect(
      await screen.findByText('Example Corp › Marketing › Campaigns'),
    ).toBeInTheDocument();
  });

  it('reads other annotations where the configuration names them', () => {
    const extension = createExtensionTester(
      plugin.getExtension('entity-card:private-marketplace/marketplace-access'),
      {
        apis: [
          mockApis.config({
            data: {
              privateMarketplace: {
                accountAnnotations: ['example.com/account'],
              },
            },
          }),
        ],
      },
    );
    const shows = extension.get(EntityCardBlueprint.dataRefs.filterFunction);
    expect(shows?.(resource({ 'example.com/account': '222222222222' }))).toBe(
      true,
    );
    expect(
      shows?.(resource({ 'amazonaws.com/account-id': '222222222222' })),
    ).toBe(false);
  });
});
