import { screen, within } from '@testing-library/react';
import { seriousViolations } from '../__testUtils__/axe';
import { renderPages } from '../__testUtils__/renderPages';
import { move, moveApi, PATH } from './__testUtils__/moves';
import { isUnderWay } from './useMoves';

describe('Moves', () => {
  it.each([
    ['not-picked-up', 'Nothing has picked the file up'],
    ['stuck', 'The change is stuck'],
  ] as const)(
    'tells what may be wrong with a move: %s',
    async (attention, title) => {
      const { container } = renderPages(
        moveApi([
          move({
            state: 'disassociating',
            attention,
            configuration: { ref: 'Marketing', version: 'move-abc-1' },
            actions: ['stop', 'retry'],
          }),
        ]),
        PATH,
      );
      expect(await screen.findByText(title)).toBeInTheDocument();
      expect(
        within(
          screen.getByRole('list', {
            name: 'Likely causes, the likeliest first',
          }),
        ).getAllByRole('listitem').length,
      ).toBeGreaterThan(2);
      expect(screen.getByRole('link', { name: 'move-abc-1' })).toHaveAttribute(
        'href',
        expect.stringMatching(
          /^\/private-marketplace\/experiences\/Marketing\/configurations\//,
        ),
      );
      for (const action of ['Try again', 'Stop and put back']) {
        expect(screen.getByRole('button', { name: action })).toBeEnabled();
      }
      expect(await seriousViolations(container)).toEqual([]);
    },
  );

  it('tells a move that somebody has to look at', async () => {
    const problem = 'The audience is in use by another change set.';
    renderPages(
      moveApi([move({ state: 'stuck', problem, actions: ['retry'] })]),
      PATH,
    );
    expect(await screen.findByText(problem)).toBeInTheDocument();
    expect(screen.getByText(/Try again to put it back/)).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Finance Unit' })).toHaveAttribute(
      'href',
      '/private-marketplace/experiences/Finance/audience',
    );
  });

  it('does not say that nothing is associated when somebody was faster', async () => {
    renderPages(moveApi([move({ state: 'overtaken', actions: [] })]), PATH);
    expect(
      await screen.findByText(/^Overtaken: somebody else/),
    ).toBeInTheDocument();
    expect(screen.queryByText(/^Stuck/)).not.toBeInTheDocument();
  });

  it.each([
    ['disassociating', undefined, true],
    ['stopping', undefined, true],
    ['undoing', undefined, true],
    ['associating', 'stuck', false],
    ['disassociating', 'not-picked-up', false],
    ['moved', undefined, false],
    ['overtaken', undefined, false],
  ] as const)(
    '%s (%s) is asked for quickly: %s',
    (state, attention, quickly) => {
      expect(isUnderWay({ state, attention })).toBe(quickly);
    },
  );
});
