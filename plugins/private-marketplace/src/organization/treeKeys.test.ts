import fc from 'fast-check';
import { NODES } from './__testUtils__/figureOne';
import { answerKey, rowNamed } from './treeKeys';
import { treeRows, type Branch, type TreeRow } from './treeRows';

const TOP = NODES.slice(0, 1);

function branch(parentId: string): Branch {
  const nodes = NODES.filter(node => node.parentId === parentId);
  return { nodes, total: nodes.length, state: 'ready' };
}

const BRANCHES = new Map(
  NODES.filter(({ children }) => children > 0).map(({ id }) => [
    id,
    branch(id),
  ]),
);

function rowsWith(open: readonly string[]): TreeRow[] {
  return treeRows(TOP, BRANCHES, id => open.includes(id));
}

const OPEN = ['o-example1234', 'ou-ab12-finance1'];

describe('treeRows', () => {
  it('shows what is open, with its level and place', () => {
    expect(
      rowsWith(OPEN).map(
        row =>
          row.kind === 'node' && [
            row.node.name,
            row.level,
            row.position,
            row.siblings,
            row.isOpen,
          ],
      ),
    ).toEqual([
      ['Example Corp', 1, 1, 1, true],
      ['Finance', 2, 1, 3, true],
      ['Ledger', 3, 1, 1, undefined],
      ['Marketing', 2, 2, 3, false],
      ['Sandbox', 2, 3, 3, undefined],
    ]);
  });

  it.each([
    ['more', { ...branch('o-example1234'), total: 10 }],
    ['loading', { nodes: [], total: 0, state: 'loading' }],
    ['failed', { ...branch('o-example1234'), state: 'failed' }],
  ] as const)('says below a branch: %s', (kind, only) => {
    const rows = treeRows(
      TOP,
      new Map([['o-example1234', only]]),
      id => id === 'o-example1234',
    );
    expect(rows[rows.length - 1]).toMatchObject({ kind, level: 2 });
  });
});

describe('answerKey', () => {
  const rows = rowsWith(OPEN);

  it.each([
    ['ArrowDown', 0, { go: 1 }],
    ['ArrowDown', 4, undefined],
    ['ArrowUp', 0, undefined],
    ['ArrowUp', 3, { go: 2 }],
    ['Home', 3, { go: 0 }],
    ['End', 1, { go: 4 }],
    ['ArrowRight', 1, { go: 2 }],
    ['ArrowRight', 3, { open: ['ou-ab12-market12'] }],
    ['ArrowRight', 2, undefined],
    ['ArrowLeft', 1, { close: 'ou-ab12-finance1' }],
    ['ArrowLeft', 2, { go: 1 }],
    ['ArrowLeft', 3, { go: 0 }],
    ['PageDown', 1, { go: 4 }],
    ['PageUp', 3, { go: 0 }],
    ['*', 1, { open: ['ou-ab12-market12'] }],
    ['*', 2, { open: [] }],
    ['*', 3, { open: ['ou-ab12-market12'] }],
    ['Tab', 1, undefined],
  ] as const)('%s in row %d', (key, index, answer) => {
    expect(answerKey(rows, index, key)).toEqual(answer);
  });

  it('passes over some rows, and leads to those far away', () => {
    const many = Array.from({ length: 3 }, () => rows).flat();
    expect(answerKey(many, 1, 'PageDown')).toEqual({ go: 11 });
    expect(answerKey(many, 12, 'PageUp')).toEqual({ go: 2 });
  });

  it('never leads out of the table', () => {
    const ids = [...BRANCHES.keys()];
    const key = fc.constantFrom(
      ...['ArrowDown', 'ArrowUp', 'ArrowLeft', 'ArrowRight', 'Home', 'End'],
      ...['PageDown', 'PageUp', '*'],
    );
    fc.assert(
      fc.property(fc.subarray(ids), key, fc.nat(), (open, pressed, place) => {
        const some = rowsWith(open);
        const answer = answerKey(some, place % some.length, pressed);
        if (answer && 'go' in answer) {
          expect(some[answer.go]).toBeDefined();
        } else if (answer) {
          const changed = 'open' in answer ? answer.open : [answer.close];
          for (const id of changed) {
            expect(ids).toContain(id);
            expect(open.includes(id)).toBe('close' in answer);
          }
        }
      }),
    );
  });
});

describe('rowNamed', () => {
  const rows = rowsWith(OPEN);

  it('goes on to the next name, and round', () => {
    expect(rowNamed(rows, 0, 'm')).toBe(3);
    expect(rowNamed(rows, 3, 'F')).toBe(1);
    expect(rowNamed(rows, 0, 'x')).toBeUndefined();
  });

  it('stays when more letters mean the same row', () => {
    expect(rowNamed(rows, 3, 'ma')).toBe(3);
  });
});
