import { screen, waitFor, within } from '@testing-library/react';
import { seriousViolations } from '../__testUtils__/axe';
import { renderPages } from '../__testUtils__/renderPages';
import { responseError } from '../__testUtils__/samples';
import { quickUser } from '../__testUtils__/user';
import { campaigns } from '../organization/__testUtils__/figureOne';
import {
  FINANCE,
  IMPACT,
  MARKETING,
  move,
  moveApi,
  NO_IMPACT,
  PATH,
} from './__testUtils__/moves';

const MOVE = { name: 'Move to another experience' };
const user = quickUser();

async function openDialog() {
  await user.click(await screen.findByRole('button', MOVE));
  return within(await screen.findByRole('dialog'));
}

async function chooseFinance() {
  const dialog = await openDialog();
  await user.click(await dialog.findByRole('button', { name: /Move to/ }));
  expect(
    (await screen.findAllByRole('option')).map(option => option.textContent),
  ).toEqual(['Finance Unit']);
  await user.click(screen.getByRole('option', { name: 'Finance Unit' }));
  return dialog;
}

describe('MoveDialog', () => {
  it('moves after a look at what that means', async () => {
    const api = moveApi();
    api.previewMove.mockResolvedValue(IMPACT);
    const started = move({ state: 'disassociating', actions: ['stop'] });
    api.movePrincipal.mockResolvedValue(started);
    renderPages(api, PATH);
    const dialog = await chooseFinance();
    expect(
      await dialog.findByText(
        '2 accounts would be governed by another experience.',
      ),
    ).toBeInTheDocument();
    expect(await seriousViolations(screen.getByRole('dialog'))).toEqual([]);

    await user.click(dialog.getByRole('button', { name: 'Move' }));
    expect(api.movePrincipal).not.toHaveBeenCalled();
    const name = dialog.getByRole('textbox', { name: 'Name of what is moved' });
    expect(name).toHaveFocus();
    expect(
      dialog.getByText('This is not the name. Type Campaigns.'),
    ).toBeInTheDocument();

    api.listMoves.mockResolvedValue({ items: [started], totalItems: 1 });
    await user.type(name, 'Campaigns{Enter}');
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
    // One move at a time: the button has gone, and the focus has not.
    await waitFor(() =>
      expect(screen.getByRole('heading', { name: 'Campaigns' })).toHaveFocus(),
    );
    expect(screen.queryByRole('button', MOVE)).not.toBeInTheDocument();
  });

  it('asks for no name where no account changes', async () => {
    const api = moveApi();
    api.previewMove.mockResolvedValue(NO_IMPACT);
    api.movePrincipal.mockResolvedValue(move());
    renderPages(api, PATH);
    const dialog = await chooseFinance();
    await dialog.findByText(/No account/);
    expect(dialog.queryByRole('textbox')).not.toBeInTheDocument();
    await user.click(dialog.getByRole('button', { name: 'Move' }));
    await waitFor(() => expect(api.movePrincipal).toHaveBeenCalledTimes(1));
  });

  it('says that a target is missing', async () => {
    const api = moveApi();
    renderPages(api, PATH);
    const dialog = await openDialog();
    await dialog.findByRole('button', { name: /Move to/ });
    await user.click(dialog.getByRole('button', { name: 'Move' }));
    expect(
      await dialog.findByText('Choose where to move it.'),
    ).toBeInTheDocument();
    expect(api.movePrincipal).not.toHaveBeenCalled();
  });

  it('does not move what AWS would refuse', async () => {
    const api = moveApi();
    api.previewMove.mockResolvedValue({
      ...NO_IMPACT,
      problems: ['already-associated', 'something-new'],
    });
    renderPages(api, PATH);
    const dialog = await chooseFinance();
    expect(
      await dialog.findByText(
        /associated with another experience already.*\(something-new\)/,
      ),
    ).toBeInTheDocument();
    expect(
      dialog.queryByRole('button', { name: 'Move' }),
    ).not.toBeInTheDocument();
    expect(dialog.queryByRole('textbox')).not.toBeInTheDocument();
  });

  it('says why a move was not started', async () => {
    const api = moveApi();
    api.previewMove.mockResolvedValue(NO_IMPACT);
    api.movePrincipal.mockRejectedValue(
      await responseError(409, 'ConflictError'),
    );
    renderPages(api, PATH);
    const dialog = await chooseFinance();
    await dialog.findByText(/No account/);
    await user.click(dialog.getByRole('button', { name: 'Move' }));
    expect(await dialog.findByText('This did not work')).toBeInTheDocument();
    expect(dialog.getByText(/ConflictError happened/)).toBeInTheDocument();
  });

  it('can not be closed while it moves', async () => {
    const api = moveApi();
    api.previewMove.mockResolvedValue(NO_IMPACT);
    api.movePrincipal.mockReturnValue(new Promise(() => {}));
    renderPages(api, PATH);
    const dialog = await chooseFinance();
    await dialog.findByText(/No account/);
    await user.click(dialog.getByRole('button', { name: 'Move' }));
    await user.keyboard('{Escape}');
    expect(dialog.getByRole('button', { name: 'Cancel' })).toBeDisabled();
    expect(screen.getByRole('dialog')).toBeInTheDocument();
  });

  it.each([
    [
      [
        { ...FINANCE, archived: true },
        { ...MARKETING, archived: false },
      ],
    ],
    [[{ hidden: true } as const, MARKETING]],
  ])('moves away from the one that is not archived of %j', async associated => {
    const api = moveApi();
    api.getOrganizationNode.mockResolvedValue(campaigns({ associated }));
    renderPages(api, PATH);
    const dialog = await openDialog();
    expect(
      dialog.getByText(/is disassociated from Marketing Unit/),
    ).toBeInTheDocument();
  });
});
