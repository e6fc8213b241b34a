import type { SignalApi } from '@backstage/plugin-signals-react';
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { seriousViolations } from '../__testUtils__/axe';
import { mockApi, renderPages } from '../__testUtils__/renderPages';
import { list, responseError, summary } from '../__testUtils__/samples';
import { branchesApi, NODES, nodesApi } from './__testUtils__/figureOne';

const FINANCE = 'ou-ab12-finance1';

function organizationApi(nodes = NODES) {
  const api = mockApi();
  api.listOrganizationNodes.mockImplementation(nodesApi(nodes));
  api.listOrganizationBranches.mockImplementation(branchesApi(nodes));
  api.listExperiences.mockResolvedValue(list([summary()]));
  api.listMoves.mockResolvedValue({ items: [], totalItems: 0 });
  return api;
}

function row(name: string) {
  return screen.findByRole('row', { name: new RegExp(name) });
}

function address() {
  return screen.getByTestId('address').textContent;
}

describe('OrganizationPage', () => {
  it('shows who is governed by what', async () => {
    const { container } = renderPages(organizationApi(), {
      path: '/organization',
    });
    const marketing = within(await row('Marketing'));
    expect(marketing.getByRole('link', { name: 'Marketing' })).toHaveAttribute(
      'href',
      '/private-marketplace/organization/ou-ab12-market12',
    );
    expect(marketing.getByRole('link', { name: 'Default' })).toHaveAttribute(
      'href',
      '/private-marketplace/experiences/Default',
    );
    expect(
      marketing.getByText('Inherited from Example Corp'),
    ).toBeInTheDocument();
    expect(
      marketing.getByText('Associated, but does not govern: Marketing Unit'),
    ).toBeInTheDocument();
    expect(within(await row('Finance')).getByText('Associated')).toBeVisible();
    const sandbox = within(await row('Sandbox'));
    expect(sandbox.getByText(/Suspended/)).toBeInTheDocument();
    expect(
      sandbox.getByText('None: everything may be procured'),
    ).toBeInTheDocument();
    expect(await row('Finance')).toHaveAttribute('aria-level', '2');
    expect(await row('Finance')).toHaveAttribute('aria-setsize', '3');
    expect(await row('Finance')).toHaveAttribute('aria-expanded', 'false');
    expect(await row('Sandbox')).not.toHaveAttribute('aria-expanded');
    expect(await seriousViolations(container)).toEqual([]);
  });

  it('is worked with the keyboard', async () => {
    const api = organizationApi();
    renderPages(api, { path: '/organization' });
    const user = userEvent.setup();
    (await row('o-example1234')).focus();

    await user.keyboard('{ArrowDown}');
    expect(await row('ou-ab12-finance1')).toHaveFocus();
    await user.keyboard('{ArrowRight}');
    expect(await row('111111111111')).toHaveAttribute('aria-level', '3');
    await waitFor(() =>
      expect(address()).toContain('expanded=o-example1234.ou-ab12-finance1'),
    );
    await user.keyboard('{ArrowRight}');
    expect(await row('111111111111')).toHaveFocus();
    await user.keyboard('{ArrowLeft}');
    expect(await row('ou-ab12-finance1')).toHaveFocus();
    await user.keyboard('{ArrowLeft}');
    expect(screen.queryByText('Ledger')).not.toBeInTheDocument();
    await user.keyboard('{End}');
    expect(await row('Sandbox')).toHaveFocus();
    await user.keyboard('{Home}');
    expect(await row('o-example1234')).toHaveFocus();
    await user.keyboard('ma');
    expect(await row('Marketing')).toHaveFocus();
    const reachable = screen
      .getAllByRole('row')
      .filter(each => each.tabIndex === 0 && each.hasAttribute('tabindex'));
    expect(reachable).toEqual([await row('Marketing')]);

    await user.keyboard('{Enter}');
    await waitFor(() =>
      expect(address()).toBe(
        '/private-marketplace/organization/ou-ab12-market12',
      ),
    );
  });

  it('opens what the address says', async () => {
    renderPages(organizationApi(), {
      path: `/organization?expanded=o-example1234.${FINANCE}`,
    });
    expect(await row('Ledger')).toBeInTheDocument();
    await userEvent.click(
      screen.getByRole('button', { name: 'Hide what is below Finance' }),
    );
    expect(screen.queryByText('Ledger')).not.toBeInTheDocument();
  });

  it('shows more of a long branch, and the focus goes on', async () => {
    const [top] = NODES;
    const units = Array.from({ length: 120 }, (_, index) => ({
      ...NODES[3],
      id: `ou-${index}`,
      name: `Unit ${index}`,
      kind: 'organizational-unit' as const,
      state: undefined,
      parentId: top?.id,
      children: 0,
      accountsBelow: 0,
      relationship: 'none' as const,
    }));
    renderPages(
      organizationApi([...(top ? [{ ...top, children: 120 }] : []), ...units]),
      { path: '/organization' },
    );
    const user = userEvent.setup();
    // By text, as roles are slow to find among so many rows.
    const rowWith = async (text: string) =>
      (await screen.findByText(text)).closest('tr');
    (await rowWith('Show 20 more below Example Corp'))?.focus();
    await user.keyboard('{Enter}');
    expect(await rowWith('Unit 119')).toBeInTheDocument();
    await waitFor(async () => expect(await rowWith('Unit 100')).toHaveFocus());
  });

  it('filters, and says so in the address', async () => {
    const api = organizationApi();
    const { container } = renderPages(api, { path: '/organization' });
    await userEvent.click(
      await screen.findByRole('switch', { name: 'Show only overrides' }),
    );
    expect(await screen.findByText('3 matches')).toBeInTheDocument();
    await waitFor(() => expect(address()).toContain('overrides=true'));
    expect(screen.queryByText('Sandbox')).not.toBeInTheDocument();
    expect(await seriousViolations(container)).toEqual([]);

    await userEvent.click(
      screen.getByRole('button', { name: 'Clear all filters' }),
    );
    expect(await row('Sandbox')).toBeInTheDocument();
    // The button has gone, and the focus has not.
    expect(
      screen.getByRole('searchbox', { name: 'Filter by text' }),
    ).toHaveFocus();
    await userEvent.type(
      screen.getByRole('searchbox', { name: 'Filter by text' }),
      'nobody',
    );
    expect(
      await screen.findByText(
        'Nothing in the organization matches the filters.',
      ),
    ).toBeInTheDocument();
  });

  it('finds what nobody governs, and what experiences of an owner govern', async () => {
    const api = organizationApi();
    api.listExperiences.mockResolvedValue(
      list([summary({ owners: ['group:default/it'] })]),
    );
    renderPages(api, { path: '/organization' });
    const choose = async (filter: RegExp, option: string) => {
      await userEvent.click(
        await screen.findByRole('button', { name: filter }),
      );
      await userEvent.click(
        await screen.findByRole('option', { name: option }),
      );
    };
    await choose(/Governed by/, 'Nobody: everything may be procured');
    expect(await screen.findByText('1 match')).toBeInTheDocument();
    expect(await row('Sandbox')).toBeInTheDocument();
    await waitFor(() => expect(address()).toContain('nobody=true'));

    await choose(/Governed by/, 'Any experience, or nobody');
    await choose(/Owner/, 'it');
    expect(await screen.findByText('3 matches')).toBeInTheDocument();
    await waitFor(() =>
      expect(address()).toContain('owner=group%3Adefault%2Fit'),
    );

    await choose(/Owner/, 'Me and my teams');
    expect(await screen.findByText('0 matches')).toBeInTheDocument();
    expect(api.listOrganizationNodes).toHaveBeenLastCalledWith(
      expect.objectContaining({ owner: 'user:default/guest' }),
    );
  });

  it('keeps the focus in the table when the row that has it goes', async () => {
    const api = organizationApi();
    const hear: (() => void)[] = [];
    const signals: SignalApi = {
      subscribe(_channel, onMessage) {
        hear.push(() => onMessage(JSON.parse('{"action":"changed"}')));
        return { unsubscribe: () => {} };
      },
    };
    renderPages(api, { path: '/organization', signals });
    (await row('Sandbox')).focus();
    const left = NODES.filter(({ name }) => name !== 'Sandbox');
    api.listOrganizationNodes.mockImplementation(nodesApi(left));
    api.listOrganizationBranches.mockImplementation(branchesApi(left));
    act(() => hear.forEach(tell => tell()));
    // Each page waits for a moment of its own.
    await waitFor(
      () => expect(screen.queryByText('Sandbox')).not.toBeInTheDocument(),
      { timeout: 5_000 },
    );
    expect(await row('Marketing')).toHaveFocus();
  });

  it('says how old the data is', async () => {
    const api = organizationApi();
    api.listOrganizationNodes.mockImplementation(async query => ({
      ...(await nodesApi()(query)),
      sync: { state: 'stale', problem: 'AWS is away' },
    }));
    renderPages(api, { path: '/organization' });
    expect(await screen.findByText(/AWS is away/)).toBeInTheDocument();
    expect(await row('Finance')).toBeInTheDocument();
  });

  it('says who to ask when the backend refuses', async () => {
    const api = organizationApi();
    api.listOrganizationNodes.mockRejectedValue(
      await responseError(403, 'NotAllowedError'),
    );
    renderPages(api, { path: '/organization' });
    expect(
      await screen.findByText('You may not see the organization'),
    ).toBeInTheDocument();
  });

  it.each(['/organization', '/organization/ou-ab12-finance1'])(
    'says at “%s” that nothing is configured, not that something is missing',
    async path => {
      const api = organizationApi();
      const error = await responseError(404, 'NotFoundError', 'NOT_CONFIGURED');
      api.listOrganizationNodes.mockRejectedValue(error);
      api.listOrganizationBranches.mockRejectedValue(error);
      api.getOrganizationNode.mockRejectedValue(error);
      renderPages(api, { path });
      expect(await screen.findByRole('alert')).toHaveTextContent(
        /not set up here.*section privateMarketplace/,
      );
    },
  );
});
