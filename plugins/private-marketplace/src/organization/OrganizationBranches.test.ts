import type { OrganizationQuery } from 'backstage-plugin-private-marketplace-common';
import { NODES, nodesApi } from './__testUtils__/figureOne';
import { inTurn } from './inTurn';
import { OrganizationBranches } from './OrganizationBranches';

const TOP = 'o-example1234';
const FINANCE = 'ou-ab12-finance1';

function flat(children: number) {
  const [top] = NODES;
  return [
    ...(top ? [{ ...top, children }] : []),
    ...Array.from({ length: children }, (_, index) => ({
      id: `ou-${index}`,
      kind: 'organizational-unit' as const,
      name: `Unit ${index}`,
      parentId: TOP,
      children: 0,
      accountsBelow: 0,
      relationship: 'none' as const,
    })),
  ];
}

/** Resolves as soon as a branch has been loaded or could not be. */
function settled(branches: OrganizationBranches, id: string): Promise<void> {
  return new Promise(resolve => {
    const stop = branches.subscribe(() => {
      const state = branches.state().branches.get(id)?.state;
      if (state === 'ready' || state === 'failed') {
        stop();
        resolve();
      }
    });
  });
}

describe('OrganizationBranches', () => {
  it('loads what is open and nothing else', async () => {
    const load = jest.fn(nodesApi());
    const branches = new OrganizationBranches(load);
    branches.open(new Set([TOP, FINANCE]));
    await branches.reload();
    expect(load.mock.calls.map(([query]) => query?.parent)).toEqual([
      undefined,
      TOP,
      FINANCE,
    ]);
    expect(branches.state().branches.get(FINANCE)).toMatchObject({
      nodes: [{ name: 'Ledger' }],
      state: 'ready',
    });
  });

  it('opens the organization itself unless told otherwise', async () => {
    const branches = new OrganizationBranches(nodesApi());
    branches.open(undefined);
    await branches.reload();
    expect([...branches.state().branches.keys()]).toEqual([TOP]);
  });

  it('loads page by page, and keeps what was seen when it loads anew', async () => {
    const branches = new OrganizationBranches(nodesApi(flat(250)));
    await branches.reload();
    expect(branches.state().branches.get(TOP)?.nodes).toHaveLength(100);
    const loaded = settled(branches, TOP);
    branches.more(TOP);
    await loaded;
    expect(branches.state().branches.get(TOP)?.nodes).toHaveLength(200);
    const before = branches.state().branches.get(TOP)?.nodes[150];
    await branches.reload();
    expect(branches.state().branches.get(TOP)).toMatchObject({ total: 250 });
    expect(branches.state().branches.get(TOP)?.nodes[150]).toBe(before);
  });

  it('keeps what is there when a branch can not be loaded', async () => {
    const answer = nodesApi();
    let isDown = false;
    const branches = new OrganizationBranches(
      async (query: OrganizationQuery) => {
        if (isDown && query.parent) throw new Error('down');
        return answer(query);
      },
    );
    await branches.reload();
    isDown = true;
    await branches.reload();
    expect(branches.state().branches.get(TOP)).toMatchObject({
      state: 'failed',
      total: 3,
    });
    isDown = false;
    const loaded = settled(branches, TOP);
    branches.retry(TOP);
    await loaded;
    expect(branches.state().branches.get(TOP)?.state).toBe('ready');
  });

  it('throws when the organization can not be loaded', async () => {
    const branches = new OrganizationBranches(async () => {
      throw new Error('down');
    });
    await expect(branches.reload()).rejects.toThrow('down');
  });
});

describe('inTurn', () => {
  it('runs no more than so many at once', async () => {
    const finish: (() => void)[] = [];
    let running = 0;
    let most = 0;
    const run = inTurn(2, async (value: number) => {
      running += 1;
      most = Math.max(most, running);
      await new Promise<void>(resolve => {
        finish.push(resolve);
      });
      running -= 1;
      return value;
    });
    const results = Promise.all([1, 2, 3, 4].map(run));
    for (let done = 0; done < 4; done += 1) {
      while (!finish[done]) await Promise.resolve();
      finish[done]?.();
    }
    expect(await results).toEqual([1, 2, 3, 4]);
    expect(most).toBe(2);
  });
});
