import type { DirectoryProduct } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { screen, waitFor, within } from '@testing-library/react';
import { seriousViolations } from '../__testUtils__/axe';
import { mockApi, renderPages } from '../__testUtils__/renderPages';
import { quickUser } from '../__testUtils__/user';

const VAULT: DirectoryProduct = {
  id: 'prod-vault',
  title: 'Vault',
  vendor: { name: 'HashiCorp' },
  state: 'listed',
  logo: false,
  categories: [{ value: 'security', name: 'Security' }],
  deliveries: [{ value: 'SAAS', name: 'SaaS' }],
  pricingModels: [{ value: 'USAGE', name: 'Usage' }],
  badges: [],
  listingIds: [],
  address: 'https://aws.amazon.com/marketplace/pp/prodview-1',
  assessment: { status: 'approved', valid: false },
};

describe('ProductsPage', () => {
  it('searches and narrows all products, and tells of each', async () => {
    const api = mockApi();
    api.searchProducts.mockResolvedValue({
      items: [VAULT],
      totalItems: 1,
      names: { state: 'ready' },
      facets: {
        category: [{ value: 'security', name: 'Security', count: 3 }],
        delivery: [],
        pricing: [],
        vendor: [],
      },
    });
    api.listProductNames.mockResolvedValue({
      items: [VAULT],
      names: { state: 'ready' },
    });
    const user = quickUser();
    const { container } = renderPages(api, { path: '/products?pricing=USAGE' });
    const row = within(
      await screen.findByRole('row', { name: /Vault HashiCorp/ }),
    );
    expect(row.getByText('Security')).toBeInTheDocument();
    expect(row.getByText('Approved (expired)')).toBeInTheDocument();
    expect(
      row.getByRole('link', { name: /^Open Vault in AWS Marketplace/ }),
    ).toHaveAttribute('href', VAULT.address);
    expect(screen.getByText('1 product')).toHaveAttribute('role', 'status');
    expect(await seriousViolations(container)).toEqual([]);

    await user.type(screen.getByRole('searchbox', { name: 'Search' }), 'vau');
    await user.click(screen.getByRole('button', { name: /Category/ }));
    await user.click(
      await screen.findByRole('option', { name: 'Security (3)' }),
    );
    await waitFor(() =>
      expect(api.searchProducts).toHaveBeenLastCalledWith(
        expect.objectContaining({
          text: 'vau',
          category: 'security',
          pricing: 'USAGE',
          facets: true,
        }),
      ),
    );
    await user.click(screen.getByRole('button', { name: 'Clear all filters' }));
    await waitFor(() =>
      expect(screen.getByTestId('address').textContent).toBe(
        '/private-marketplace/products',
      ),
    );
  });
});
