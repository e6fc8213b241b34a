import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { OrganizationNodeSummary } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { seriousViolations } from '../__testUtils__/axe';
import { mockApi, renderPages } from '../__testUtils__/renderPages';
import { list } from '../__testUtils__/samples';
import { branchesApi, nodesApi } from './__testUtils__/figureOne';

const TOP = 'o-example1234';
const UNITS = 2_000;
const PARENTS = 40;

function unit(
  index: number,
  parentId: string | undefined,
  children: number,
): OrganizationNodeSummary {
  return {
    id: `ou-ab12-${String(index).padStart(8, '0')}`,
    kind: 'organizational-unit',
    name: `Unit ${index}`,
    parentId,
    children,
    accountsBelow: 0,
    relationship: 'none',
  };
}

/** As many units as AWS allows: some in the organization, and the rest in those. */
function largest(): OrganizationNodeSummary[] {
  const below = UNITS / PARENTS - 1;
  const parents = Array.from({ length: PARENTS }, (_, index) => ({
    ...unit(index, TOP, below),
    ...(index === PARENTS - 1 && { name: 'Zone' }),
  }));
  const children = Array.from({ length: PARENTS * below }, (_, index) =>
    unit(PARENTS + index, parents[index % PARENTS]?.id, 0),
  );
  return [
    {
      ...unit(0, undefined, PARENTS),
      id: TOP,
      kind: 'organization',
      name: 'Example Corp',
    },
    ...parents,
    ...children,
  ];
}

/** Says what is on the screen, as a browser does. */
class Screen {
  static readonly watchers = new Set<Screen>();
  readonly #targets = new Set<Element>();
  constructor(readonly tell: IntersectionObserverCallback) {
    Screen.watchers.add(this);
  }
  observe(target: Element) {
    this.#targets.add(target);
  }
  unobserve(target: Element) {
    this.#targets.delete(target);
  }
  disconnect() {
    Screen.watchers.delete(this);
  }
  /** Scrolls to where only these can be seen. */
  static show(isSeen: (section: Element, index: number) => boolean) {
    for (const watcher of Screen.watchers) {
      const entries = [...watcher.#targets].map((target, index) => ({
        target,
        isIntersecting: isSeen(target, index),
        boundingClientRect: { height: 2_000 },
      }));
      Reflect.apply(watcher.tell, undefined, [entries, watcher]);
    }
  }
}

function largeApi() {
  const api = mockApi();
  const nodes = largest();
  api.listOrganizationNodes.mockImplementation(nodesApi(nodes, '1'));
  api.listOrganizationBranches.mockImplementation(branchesApi(nodes, '1'));
  api.listExperiences.mockResolvedValue(list([]));
  return api;
}

async function openAll() {
  await userEvent.click(
    await screen.findByRole('button', { name: 'Open all levels' }),
  );
  const tree = screen.getByRole('treegrid');
  await screen.findByText('Unit 40');
  return tree;
}

/** By attribute, as roles are slow to find among so many rows. */
function drawn(tree: HTMLElement) {
  return [...tree.querySelectorAll('tr[aria-rowindex]')].map(row =>
    Number(row.getAttribute('aria-rowindex')),
  );
}

function rowOf(tree: HTMLElement, index: number) {
  return tree.querySelector<HTMLElement>(`tr[aria-rowindex="${index}"]`);
}

describe('OrganizationGrid with as many units as AWS allows', () => {
  beforeEach(() => {
    Object.assign(window, { IntersectionObserver: Screen });
  });

  afterEach(() => {
    Reflect.deleteProperty(window, 'IntersectionObserver');
  });

  it('draws what is on the screen, and counts the rest', async () => {
    const { container } = renderPages(largeApi(), { path: '/organization' });
    const tree = await openAll();
    expect(tree).toHaveAttribute('aria-rowcount', '2002');
    expect(drawn(tree).length).toBeLessThan(200);
    expect(rowOf(tree, 4)).toHaveAttribute('aria-level', '3');
    expect(rowOf(tree, 4)).toHaveAttribute('aria-setsize', '49');
    expect(rowOf(tree, 4)).toHaveAttribute('aria-posinset', '1');
    expect(await seriousViolations(container)).toEqual([]);

    // In the middle of the tree, and what is gone keeps its place.
    act(() => Screen.show((_, index) => index === 20));
    expect(drawn(tree)).toContain(2 + 20 * 50);
    expect(drawn(tree)).not.toContain(2 + 10 * 50);
    // The row that Tab leads to is always there.
    expect(drawn(tree)).toContain(2);
    const place = tree.querySelector<HTMLElement>('tbody[aria-hidden] td');
    expect(place?.style.height).toBe('2000px');
  });

  it('goes with the keyboard to rows that were not drawn', async () => {
    renderPages(largeApi(), { path: '/organization' });
    const tree = await openAll();
    const user = userEvent.setup();
    act(() => rowOf(tree, 2)?.focus());
    await user.keyboard('{End}');
    expect(rowOf(tree, 2_002)).toHaveFocus();
    await user.keyboard('{ArrowUp}{PageUp}');
    expect(rowOf(tree, 1_991)).toHaveFocus();
    await user.keyboard('{Home}');
    expect(rowOf(tree, 2)).toHaveFocus();
    await user.keyboard('z');
    const zone = rowOf(tree, 3 + (PARENTS - 1) * (UNITS / PARENTS));
    expect(zone).toHaveTextContent('Zone');
    expect(zone).toHaveFocus();
  });

  it('asks once for all that is opened', async () => {
    const api = largeApi();
    renderPages(api, { path: '/organization?expanded=all' });
    await screen.findByText('Unit 40');
    expect(
      api.listOrganizationBranches.mock.calls.map(
        ([{ parent }]) => parent.length,
      ),
    ).toEqual([1, PARENTS]);
  });
});
