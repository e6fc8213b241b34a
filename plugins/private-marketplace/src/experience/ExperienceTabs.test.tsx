import { screen } from '@testing-library/react';
import type { ChangeSetDetail } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { seriousViolations } from '../__testUtils__/axe';
import { mockApi, renderPages } from '../__testUtils__/renderPages';
import { ago, detail } from '../__testUtils__/samples';
import { quickUser } from '../__testUtils__/user';

const user = quickUser();

const BASE = '/experiences/Finance';

const FAILED: ChangeSetDetail = {
  id: 'cs-1',
  name: 'Finance 7',
  state: 'FAILED',
  ours: true,
  startTime: ago(20_000),
  endTime: ago(10_000),
  failureCode: 'CLIENT_ERROR',
  configurationVersion: '7',
  changes: [
    {
      changeType: 'AssociateAudience',
      entityId: 'exp-finance123456',
      details: { Principals: ['111122223333'] },
      errors: [{ code: 'ENTITY_ALREADY_EXISTS', message: 'Already taken' }],
    },
    { changeType: 'UpdateExperience', errors: [] },
  ],
};

function experienceApi() {
  const api = mockApi();
  api.getExperience.mockResolvedValue(detail());
  return api;
}

describe('the tabs of an experience', () => {
  it('have addresses', async () => {
    const api = experienceApi();
    api.listPrincipals.mockResolvedValue({
      items: [
        { id: 'ou-ab12-3c4d5e6f', kind: 'organizational-unit' },
        { id: '111122223333', kind: 'account' },
      ],
      totalItems: 2,
    });
    const { container } = renderPages(api, { path: BASE });
    await user.click(await screen.findByRole('link', { name: 'Audience' }));
    expect(screen.getByTestId('address')).toHaveTextContent(
      '/private-marketplace/experiences/Finance/audience',
    );
    expect(screen.getByRole('link', { name: 'Audience' })).toHaveAttribute(
      'aria-current',
      'page',
    );
    const row = await screen.findByRole('row', { name: 'ou-ab12-3c4d5e6f' });
    expect(row).toHaveTextContent('Organizational unit');
    expect(await seriousViolations(container)).toEqual([]);
  });

  it('say when there is no such tab', async () => {
    renderPages(experienceApi(), { path: `${BASE}/nonsense` });
    expect(
      await screen.findByText('This experience has no such tab'),
    ).toBeInTheDocument();
  });

  it('show products page by page, filtered by the backend', async () => {
    const api = experienceApi();
    api.listProducts.mockImplementation(
      async (_ref, { list, cursor } = {}) => ({
        items: [{ id: cursor ? 'prod-2' : 'prod-1', list: list ?? 'denied' }],
        totalItems: 2,
        nextCursor: cursor ? undefined : 'two',
      }),
    );
    const { container } = renderPages(api, {
      path: `${BASE}/products?list=allowed`,
    });
    expect(
      await screen.findByRole('row', { name: 'prod-1' }),
    ).toHaveTextContent('Allowed');
    expect(await seriousViolations(container)).toEqual([]);
    await user.click(
      screen.getByRole('button', { name: 'Next page of Products' }),
    );
    await screen.findByRole('row', { name: 'prod-2' });
    expect(api.listProducts).toHaveBeenLastCalledWith('Finance', {
      text: undefined,
      list: 'allowed',
      cursor: 'two',
      limit: 50,
    });
  });

  it('say that a filter hides all products, and take it away', async () => {
    const api = experienceApi();
    api.listProducts.mockImplementation(async (_ref, { text } = {}) =>
      text
        ? { items: [], totalItems: 0 }
        : { items: [{ id: 'prod-1', list: 'denied' }], totalItems: 1 },
    );
    renderPages(api, { path: `${BASE}/products?text=zzz` });
    await screen.findByText('No product matches the filters.');
    const count = screen.getByText('0 products');
    await user.click(screen.getByRole('button', { name: 'Clear the filters' }));
    expect(screen.getByRole('searchbox')).toHaveFocus();
    expect(
      screen.queryByText('No product is allowed or denied by name.'),
    ).not.toBeInTheDocument();
    expect(
      await screen.findByRole('row', { name: 'prod-1' }),
    ).toHaveTextContent('Denied');
    expect(count).toHaveTextContent('1 product');
  });

  it('tell our change sets from those of others', async () => {
    const api = experienceApi();
    const { changes: _changes, ...ours } = FAILED;
    api.listChangeSets.mockResolvedValue({
      items: [ours, { ...ours, id: 'cs-2', name: 'By hand', ours: false }],
      totalItems: 2,
    });
    const { container } = renderPages(api, { path: `${BASE}/change-sets` });
    expect(
      await screen.findByRole('row', { name: /Finance 7/ }),
    ).toHaveTextContent('The automation');
    expect(screen.getByRole('row', { name: /By hand/ })).toHaveTextContent(
      'Somebody else',
    );
    expect(await seriousViolations(container)).toEqual([]);
  });

  it('say why a change set failed, and what to do', async () => {
    const api = experienceApi();
    api.getChangeSet.mockResolvedValue(FAILED);
    const { container } = renderPages(api, {
      path: `${BASE}/change-sets/cs-1`,
    });
    await screen.findByRole('heading', { name: 'Change set cs-1' });
    expect(screen.getByText(/AWS refused the change set/)).toBeVisible();
    expect(screen.getByText('Already taken')).toBeVisible();
    expect(
      screen.getByText(/Disassociate the principal from the other/),
    ).toBeVisible();
    expect(screen.getByText(/111122223333/)).not.toBeVisible();
    expect(await seriousViolations(container)).toEqual([]);
  });

  it('show error files in words, their content folded', async () => {
    const api = experienceApi();
    api.listErrors.mockResolvedValue({
      items: [
        {
          key: 'ERROR_STATUS_Experience_Finance_1',
          writtenAt: ago(10_000),
          message: 'The Catalog refused the change set.',
          configurationVersion: '6',
          problems: [{ pointer: '/Name', message: 'Too long.' }],
          report: { FailureCode: 'CLIENT_ERROR' },
        },
      ],
      totalItems: 1,
    });
    const { container } = renderPages(api, { path: `${BASE}/errors` });
    expect(
      await screen.findByText('The Catalog refused the change set.'),
    ).toBeVisible();
    expect(
      screen.getByRole('list', { name: 'What is wrong' }),
    ).toHaveTextContent('Name: Too long.');
    expect(screen.getByText(/CLIENT_ERROR/)).not.toBeVisible();
    expect(await seriousViolations(container)).toEqual([]);
  });

  it.each([
    ['products', 'No product is allowed or denied by name.'],
    ['audience', 'Nobody is associated with this experience itself.'],
    ['configurations', 'No configuration file has been written'],
    ['change-sets', 'AWS has no change set of this experience'],
    ['errors', 'No error file has been written'],
  ])('say that there is nothing on %s', async (tab, text) => {
    const api = experienceApi();
    const nothing = { items: [], totalItems: 0 };
    api.listProducts.mockResolvedValue(nothing);
    api.listPrincipals.mockResolvedValue(nothing);
    api.listConfigurations.mockResolvedValue(nothing);
    api.listChangeSets.mockResolvedValue(nothing);
    api.listErrors.mockResolvedValue(nothing);
    renderPages(api, { path: `${BASE}/${tab}` });
    expect(await screen.findByText(new RegExp(text))).toBeInTheDocument();
  });
});
