import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { PrincipalMove } from 'backstage-plugin-private-marketplace-common';
import { seriousViolations } from '../__testUtils__/axe';
import { mockApi, renderPages } from '../__testUtils__/renderPages';
import { ago, list, responseError, summary } from '../__testUtils__/samples';
import { campaigns } from './__testUtils__/figureOne';

const MARKETING = { ref: 'Marketing', name: 'Marketing Unit' };
const FINANCE = { ref: 'Finance', name: 'Finance Unit' };
const PATH = { path: '/organization/222222222222' };
const MOVE = { name: 'Move to another experience' };

function move(overrides: Partial<PrincipalMove> = {}): PrincipalMove {
  return {
    id: 'move-1',
    principal: '222222222222',
    from: MARKETING,
    to: FINANCE,
    state: 'moved',
    requestedAt: ago(1_000),
    ...overrides,
  };
}

function nodeApi() {
  const api = mockApi();
  api.getOrganizationNode.mockResolvedValue(
    campaigns({ associated: [MARKETING] }),
  );
  api.listMoves.mockResolvedValue({ items: [], totalItems: 0 });
  api.listExperiences.mockResolvedValue(
    list([
      summary(),
      summary({ ...MARKETING, shortName: 'Marketing' }),
      summary({ ref: 'Old', name: 'Old', archived: true }),
      summary({ ref: 'exp-1', name: 'Handmade', managed: false }),
    ]),
  );
  return api;
}

async function chooseFinance() {
  await userEvent.click(await screen.findByRole('button', MOVE));
  const dialog = await screen.findByRole('dialog');
  await userEvent.click(
    await within(dialog).findByRole('button', { name: /Move to/ }),
  );
  expect(
    (await screen.findAllByRole('option')).map(option => option.textContent),
  ).toEqual(['Finance Unit']);
  await userEvent.click(screen.getByRole('option', { name: 'Finance Unit' }));
  return within(dialog);
}

describe('OrganizationNodePage', () => {
  it('says what each level contributes', async () => {
    const { container } = renderPages(nodeApi(), PATH);
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
    const api = nodeApi();
    api.getOrganizationNode.mockRejectedValue(
      await responseError(404, 'NotFoundError'),
    );
    renderPages(api, PATH);
    expect(
      await screen.findByText('The organization has no “222222222222”'),
    ).toBeInTheDocument();
  });

  it('moves after a look at what that means', async () => {
    const api = nodeApi();
    api.previewMove.mockResolvedValue({
      accounts: 2,
      groups: [
        {
          before: MARKETING,
          after: FINANCE,
          accounts: 2,
          gained: { kind: 'only', products: ['prod-1', 'prod-2'] },
          lost: { kind: 'all-except', products: ['prod-3'] },
        },
      ],
      organizationalUnits: [
        { id: 'ou-ab12-market12', name: 'Marketing', accounts: 2 },
      ],
    });
    api.movePrincipal.mockResolvedValue(move({ state: 'disassociating' }));
    renderPages(api, PATH);
    const dialog = await chooseFinance();
    expect(
      await dialog.findByText(
        '2 accounts would be governed by another experience.',
      ),
    ).toBeInTheDocument();
    expect(dialog.getByText('2 products')).toBeInTheDocument();
    expect(dialog.getByText('Every product except 1')).toBeInTheDocument();
    expect(dialog.getByText('Marketing: 2 accounts')).toBeInTheDocument();
    expect(await seriousViolations(screen.getByRole('dialog'))).toEqual([]);
    const submit = dialog.getByRole('button', { name: 'Move' });
    expect(submit).toBeDisabled();
    await userEvent.type(
      dialog.getByRole('textbox', { name: 'Type Campaigns to confirm' }),
      'Campaigns',
    );
    api.listMoves.mockResolvedValue({
      items: [move({ state: 'disassociating' })],
      totalItems: 1,
    });
    await userEvent.click(submit);
    expect(
      await screen.findByText('Leaving the old experience'),
    ).toBeInTheDocument();
    expect(api.movePrincipal).toHaveBeenCalledWith({
      principal: '222222222222',
      from: 'Marketing',
      to: 'Finance',
    });
    await waitFor(() =>
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument(),
    );
  });

  it('does not move what AWS would refuse', async () => {
    const api = nodeApi();
    api.previewMove.mockResolvedValue({
      accounts: 0,
      groups: [],
      organizationalUnits: [],
      problems: ['already-associated', 'something-new'],
    });
    renderPages(api, PATH);
    const dialog = await chooseFinance();
    expect(
      await dialog.findByText(
        /associated with another experience already.*\(something-new\)/,
      ),
    ).toBeInTheDocument();
    expect(dialog.getByRole('button', { name: 'Move' })).toBeDisabled();
    expect(dialog.queryByRole('textbox')).not.toBeInTheDocument();
  });

  it('says why a move was not started', async () => {
    const api = nodeApi();
    api.previewMove.mockResolvedValue({
      accounts: 0,
      groups: [],
      organizationalUnits: [],
    });
    api.movePrincipal.mockRejectedValue(
      await responseError(409, 'ConflictError'),
    );
    renderPages(api, PATH);
    const dialog = await chooseFinance();
    await userEvent.type(
      await dialog.findByRole('textbox', { name: /to confirm/ }),
      'Campaigns',
    );
    await userEvent.click(dialog.getByRole('button', { name: 'Move' }));
    expect(
      await dialog.findByText(
        'The move was not started: ConflictError happened',
      ),
    ).toBeInTheDocument();
  });

  it('moves back', async () => {
    const api = nodeApi();
    api.listMoves.mockResolvedValue({ items: [move()], totalItems: 1 });
    api.undoMove.mockResolvedValue(move({ id: 'move-2', undoOf: 'move-1' }));
    renderPages(api, PATH);
    await userEvent.click(
      await screen.findByRole('button', {
        name: 'Move back to Marketing Unit',
      }),
    );
    expect(api.undoMove).toHaveBeenCalledWith('move-1');
  });

  it('tells a move that somebody has to look at', async () => {
    const api = nodeApi();
    const problem = 'The audience is in use by another change set.';
    api.listMoves.mockResolvedValue({
      items: [move({ state: 'stuck', problem })],
      totalItems: 1,
    });
    renderPages(api, PATH);
    expect(await screen.findByText(problem)).toBeInTheDocument();
    expect(screen.getByText(/^Stuck:/)).toBeInTheDocument();
  });
});
