import { screen, waitFor, within } from '@testing-library/react';
import { seriousViolations } from '../__testUtils__/axe';
import { renderPages } from '../__testUtils__/renderPages';
import { responseError } from '../__testUtils__/samples';
import { quickUser } from '../__testUtils__/user';
import { moveApi, PATH } from '../move/__testUtils__/moves';
import { campaigns } from './__testUtils__/figureOne';

describe('OrganizationNodePage', () => {
  it('says what each level contributes', async () => {
    const { container } = renderPages(moveApi(), PATH);
    const picture = await screen.findByRole('list', {
      name: 'From Campaigns up to the organization',
    });
    expect(
      within(picture)
        .getAllByRole('listitem')
        .map(level => level.textContent),
    ).toEqual([
      expect.stringContaining('No experience is associated here.'),
      expect.stringContaining(
        'Marketing Unit is associated here, but it is not live, so it governs nobody.',
      ),
      expect.stringContaining(
        'Default is live here. It is the nearest, so it governs.',
      ),
    ]);
    expect(screen.getByText('42')).toBeInTheDocument();
    expect(screen.getByText('Inherited from Example Corp')).toBeInTheDocument();
    expect(await seriousViolations(container)).toEqual([]);
  });

  it('says when there is no such node', async () => {
    const api = moveApi();
    api.getOrganizationNode.mockRejectedValue(
      await responseError(404, 'NotFoundError'),
    );
    renderPages(api, PATH);
    expect(
      await screen.findByText('The organization has no “222222222222”'),
    ).toBeInTheDocument();
  });

  it('lists what may be procured, to search through', async () => {
    const api = moveApi();
    api.listProducts.mockImplementation(async (_ref, { list } = {}) => {
      const items = [
        { id: 'prod-allowed', list: 'allowed' as const },
        { id: 'prod-denied', list: 'denied' as const },
      ].filter(product => !list || product.list === list);
      return { items, totalItems: items.length };
    });
    renderPages(api, PATH);
    const products = within(
      await screen.findByRole('region', { name: 'Products' }),
    );
    expect(await products.findByText('prod-denied')).toBeInTheDocument();
    expect(products.getByRole('link', { name: 'Default' })).toHaveAttribute(
      'href',
      '/private-marketplace/experiences/Default',
    );
    expect(api.listProducts).toHaveBeenCalledWith(
      'Default',
      expect.objectContaining({ limit: 50 }),
    );
    const user = quickUser();
    await user.click(products.getByRole('button', { name: /List/ }));
    await user.click(
      await screen.findByRole('option', { name: 'Allowed only' }),
    );
    await waitFor(() =>
      expect(products.queryByText('prod-denied')).not.toBeInTheDocument(),
    );
    expect(products.getByText('prod-allowed')).toBeInTheDocument();
  });

  it.each([
    [
      { governing: undefined, relationship: 'none' as const },
      'Nobody governs it, so every product may be procured.',
    ],
    [
      { products: undefined },
      'Default has no procurement policy, so every product may be procured.',
    ],
    [
      { governing: { hidden: true as const } },
      'You may not see the experience that governs it, nor what it allows.',
    ],
  ])(
    'says what may be procured where there is no list: %j',
    async (node, text) => {
      const api = moveApi();
      api.getOrganizationNode.mockResolvedValue(campaigns(node));
      renderPages(api, PATH);
      const products = await screen.findByRole('region', { name: 'Products' });
      expect(products).toHaveTextContent(text);
      expect(api.listProducts).not.toHaveBeenCalled();
    },
  );
});
