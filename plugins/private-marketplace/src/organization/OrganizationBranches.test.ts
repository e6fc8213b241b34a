import type { OrganizationNodeSummary } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { branchesApi, NODES, nodesApi } from './__testUtils__/figureOne';
import { inTurn } from './inTurn';
import { OrganizationBranches } from './OrganizationBranches';

const TOP = 'o-example1234';
const FINANCE = 'ou-ab12-finance1';

function unit(id: string, parentId: string, children = 0) {
  return {
    id,
    kind: 'organizational-unit' as const,
    name: id,
    parentId,
    children,
    accountsBelow: 0,
    relationship: 'none' as const,
  };
}

function top(children: number): OrganizationNodeSummary {
  return {
    ...unit(TOP, '', children),
    parentId: undefined,
    kind: 'organization',
  };
}

function flat(children: number): OrganizationNodeSummary[] {
  return [
    top(children),
    ...Array.from({ length: children }, (_, index) => unit(`ou-${index}`, TOP)),
  ];
}

/** An organization whose answers can change. */
function source(first: readonly OrganizationNodeSummary[] = NODES) {
  let nodes = first;
  let revision = 1;
  const api = {
    listOrganizationNodes: jest.fn(query =>
      nodesApi(nodes, String(revision))(query),
    ),
    listOrganizationBranches: jest.fn(query =>
      branchesApi(nodes, String(revision))(query),
    ),
  } satisfies ConstructorParameters<typeof OrganizationBranches>[0];
  const change = (next: readonly OrganizationNodeSummary[]) => {
    nodes = next;
    revision += 1;
  };
  return { api, change };
}

function opened(branches: OrganizationBranches, ids: readonly string[]) {
  branches.open(id => ids.includes(id));
  return branches;
}

/** Counts how often somebody who shows it has to draw. */
function counted(branches: OrganizationBranches) {
  const listener = jest.fn();
  branches.subscribe(listener);
  return listener;
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
    const { api } = source();
    const branches = opened(new OrganizationBranches(api), [TOP, FINANCE]);
    await branches.reload();
    expect(
      api.listOrganizationBranches.mock.calls.map(([{ parent }]) => parent),
    ).toEqual([[TOP], [FINANCE]]);
    expect(branches.state().branches.get(FINANCE)).toMatchObject({
      nodes: [{ name: 'Ledger' }],
      state: 'ready',
    });
  });

  it('asks for many parents at once, and tells of them at once', async () => {
    const units = Array.from({ length: 100 }, (_, index) => [
      unit(`ou-${index}`, TOP, 1),
      unit(`ou-${index}-0`, `ou-${index}`),
    ]).flat();
    const { api, change } = source([top(100), ...units]);
    const branches = new OrganizationBranches(api);
    branches.open(() => true);
    await branches.reload();
    // First the organization, then the hundred units in it.
    expect(api.listOrganizationBranches).toHaveBeenCalledTimes(2);
    expect(branches.state().branches.get('ou-99')?.state).toBe('ready');

    change([top(100), ...units, unit('ou-99-1', 'ou-99')]);
    api.listOrganizationBranches.mockClear();
    const draws = counted(branches);
    await branches.reload();
    expect(api.listOrganizationBranches).toHaveBeenCalledTimes(2);
    expect(draws).toHaveBeenCalledTimes(1);
    expect(branches.state().branches.get('ou-99')?.total).toBe(2);
  });

  it('asks for nothing more while the organization is the same', async () => {
    const { api, change } = source();
    const branches = opened(new OrganizationBranches(api), [TOP, FINANCE]);
    await branches.reload();
    api.listOrganizationNodes.mockClear();
    api.listOrganizationBranches.mockClear();
    const draws = counted(branches);
    await branches.reload();
    expect(api.listOrganizationNodes.mock.calls).toEqual([[{}]]);
    expect(api.listOrganizationBranches).not.toHaveBeenCalled();
    expect(draws).not.toHaveBeenCalled();

    change(NODES.filter(({ name }) => name !== 'Sandbox'));
    await branches.reload();
    expect(api.listOrganizationBranches).toHaveBeenCalledTimes(1);
    expect(
      branches
        .state()
        .branches.get(TOP)
        ?.nodes.map(({ name }) => name),
    ).toEqual(['Finance', 'Marketing']);
  });

  it('never calls loading what is there already', async () => {
    const { api, change } = source();
    const branches = opened(new OrganizationBranches(api), [TOP]);
    await branches.reload();
    const states: unknown[] = [];
    branches.subscribe(() =>
      states.push(branches.state().branches.get(TOP)?.state),
    );
    change(NODES.slice(0, 3));
    await branches.reload();
    expect(states).toEqual(['ready']);
  });

  it('loads anew what was closed while the organization changed', async () => {
    const { api, change } = source();
    const branches = opened(new OrganizationBranches(api), [TOP, FINANCE]);
    await branches.reload();
    opened(branches, [TOP]);
    change(NODES.filter(({ name }) => name !== 'Ledger'));
    await branches.reload();
    const loaded = settled(branches, FINANCE);
    opened(branches, [TOP, FINANCE]);
    await loaded;
    expect(branches.state().branches.get(FINANCE)?.nodes).toEqual([]);
  });

  it('loads page by page, and keeps what was seen when it loads anew', async () => {
    const { api, change } = source(flat(250));
    const branches = opened(new OrganizationBranches(api), [TOP]);
    await branches.reload();
    expect(branches.state().branches.get(TOP)?.nodes).toHaveLength(100);
    const loaded = settled(branches, TOP);
    branches.more(TOP);
    await loaded;
    expect(branches.state().branches.get(TOP)?.nodes).toHaveLength(200);
    const before = branches.state().branches.get(TOP)?.nodes[150];
    change(flat(251));
    await branches.reload();
    expect(branches.state().branches.get(TOP)).toMatchObject({ total: 251 });
    expect(branches.state().branches.get(TOP)?.nodes[150]).toBe(before);
  });

  it('keeps what is there when a branch can not be loaded', async () => {
    const { api, change } = source();
    const branches = opened(new OrganizationBranches(api), [TOP]);
    await branches.reload();
    api.listOrganizationBranches.mockRejectedValueOnce(new Error('down'));
    change([...NODES]);
    await branches.reload();
    expect(branches.state().branches.get(TOP)).toMatchObject({
      state: 'failed',
      total: 3,
    });
    const loaded = settled(branches, TOP);
    branches.retry(TOP);
    await loaded;
    expect(branches.state().branches.get(TOP)?.state).toBe('ready');
  });

  it('tries a failed branch again with the next reload', async () => {
    const { api } = source();
    api.listOrganizationBranches.mockRejectedValueOnce(new Error('down'));
    const branches = opened(new OrganizationBranches(api), [TOP]);
    await branches.reload();
    expect(branches.state().branches.get(TOP)?.state).toBe('failed');
    await branches.reload();
    expect(branches.state().branches.get(TOP)?.state).toBe('ready');
  });

  it('throws when the organization can not be loaded', async () => {
    const { api } = source();
    api.listOrganizationNodes.mockRejectedValueOnce(new Error('down'));
    const branches = new OrganizationBranches(api);
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
