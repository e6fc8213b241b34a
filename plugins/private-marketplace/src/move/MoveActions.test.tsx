import { screen, waitFor, within } from '@testing-library/react';
import { seriousViolations } from '../__testUtils__/axe';
import { renderPages } from '../__testUtils__/renderPages';
import { quickUser } from '../__testUtils__/user';
import {
  FINANCE,
  IMPACT,
  MARKETING,
  move,
  moveApi,
  NO_IMPACT,
  PATH,
} from './__testUtils__/moves';

const user = quickUser();

async function choose(action: string) {
  await user.click(await screen.findByRole('button', { name: action }));
  return within(await screen.findByRole('dialog'));
}

describe('MoveActions', () => {
  it('moves back after a look at what that means', async () => {
    const api = moveApi([move()]);
    api.previewMove.mockResolvedValue(IMPACT);
    api.undoMove.mockResolvedValue(move({ id: 'move-2', undoOf: 'move-1' }));
    renderPages(api, PATH);
    const dialog = await choose('Move back to Marketing Unit');
    expect(
      dialog.getByText(
        /Campaigns is disassociated from Finance Unit and then associated with Marketing Unit again/,
      ),
    ).toBeInTheDocument();
    await dialog.findByText(/2 accounts would be governed/);
    expect(api.previewMove).toHaveBeenCalledWith({
      principal: '222222222222',
      from: 'Finance',
      to: 'Marketing',
    });
    expect(await seriousViolations(screen.getByRole('dialog'))).toEqual([]);
    await user.click(dialog.getByRole('button', { name: 'Move back' }));
    expect(api.undoMove).not.toHaveBeenCalled();
    await user.type(
      dialog.getByRole('textbox', { name: 'Name of what is moved' }),
      'Campaigns{Enter}',
    );
    await waitFor(() => expect(api.undoMove).toHaveBeenCalledWith('move-1'));
    await waitFor(() =>
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument(),
    );
  });

  it('does not move back what AWS would refuse', async () => {
    const api = moveApi([move()]);
    api.previewMove.mockResolvedValue({ ...NO_IMPACT, problems: ['archived'] });
    renderPages(api, PATH);
    const dialog = await choose('Move back to Marketing Unit');
    await dialog.findByText(/AWS would refuse/);
    expect(
      dialog.queryByRole('button', { name: 'Move back' }),
    ).not.toBeInTheDocument();
  });

  it.each([
    ['disassociating', /sure whether Campaigns leaves Marketing Unit/],
    ['associating', /gives up associating Campaigns with Finance Unit/],
  ] as const)('stops a move that is %s', async (state, text) => {
    const api = moveApi([move({ state, actions: ['stop'] })]);
    api.stopMove.mockResolvedValue(move({ state: 'stopping', actions: [] }));
    renderPages(api, PATH);
    const dialog = await choose('Stop and put back');
    expect(dialog.getByText(text)).toBeInTheDocument();
    expect(
      dialog.getByText(/everything is as it was before the move/),
    ).toBeInTheDocument();
    const stopping = move({ state: 'stopping', actions: [] });
    api.listMoves.mockResolvedValue({ items: [stopping], totalItems: 1 });
    await user.click(dialog.getByRole('button', { name: 'Stop and put back' }));
    expect(await screen.findByText(/^Stopped:/)).toBeInTheDocument();
    // The button has gone, and the focus has not.
    await waitFor(() =>
      expect(screen.getByRole('heading', { name: 'Campaigns' })).toHaveFocus(),
    );
    expect(api.stopMove).toHaveBeenCalledWith('move-1');
  });

  it.each([
    ['disassociating', 'It disassociates Campaigns from Marketing Unit.'],
    ['associating', 'It associates Campaigns with Finance Unit.'],
    ['undoing', 'It associates Campaigns with Marketing Unit again.'],
    ['stuck', 'It associates Campaigns with Marketing Unit again.'],
  ] as const)('tries a step again that is %s', async (state, text) => {
    const api = moveApi([move({ state, actions: ['retry'] })]);
    api.retryMove.mockResolvedValue(move({ state }));
    renderPages(api, PATH);
    const dialog = await choose('Try again');
    expect(dialog.getByText(text, { exact: false })).toBeInTheDocument();
    await user.click(dialog.getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(api.retryMove).toHaveBeenCalledWith('move-1'));
  });

  it('offers nothing for a move that is not the newest', async () => {
    renderPages(
      moveApi([
        move({ id: 'move-2', from: FINANCE, to: MARKETING }),
        move({ id: 'move-1' }),
      ]),
      PATH,
    );
    expect(
      await screen.findByRole('button', { name: 'Move back to Finance Unit' }),
    ).toBeInTheDocument();
    expect(
      screen.queryByRole('button', { name: 'Move back to Marketing Unit' }),
    ).not.toBeInTheDocument();
  });

  it('offers nothing where the user may not see one of the two', async () => {
    renderPages(moveApi([move({ from: { hidden: true } })]), PATH);
    expect(
      await screen.findByText(
        'From an experience that you may not see to Finance Unit',
      ),
    ).toBeInTheDocument();
    expect(
      screen.queryByRole('button', { name: /^Move back/ }),
    ).not.toBeInTheDocument();
  });
});
