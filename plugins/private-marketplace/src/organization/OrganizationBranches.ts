import type {
  OrganizationNodeList,
  OrganizationNodeSummary,
  OrganizationQuery,
  OrganizationSync,
} from 'backstage-plugin-private-marketplace-common';
import { inTurn } from './inTurn';
import type { Branch } from './treeRows';

const PAGE_SIZE = 100;
const MAX_PAGE_SIZE = 500;
const LOADS_AT_ONCE = 6;

/** What is loaded of the organization. */
export interface OrganizationState {
  /** The organization itself, once it is loaded. */
  top: readonly OrganizationNodeSummary[];
  branches: ReadonlyMap<string, Branch>;
}

/**
 * The parts of the organization that somebody has opened. They are loaded when
 * they are opened, page by page, and again with each `reload`.
 */
export class OrganizationBranches {
  readonly #load: (query: OrganizationQuery) => Promise<OrganizationNodeList>;
  readonly #listeners = new Set<() => void>();
  /** Number of nodes that somebody wants to see of a branch. */
  readonly #wanted = new Map<string, number>();
  /** Counts the loads of a branch: only the last one may answer. */
  readonly #loads = new Map<string, number>();
  #open: ReadonlySet<string> | undefined = undefined;
  #state: OrganizationState = { top: [], branches: new Map() };

  constructor(
    load: (query: OrganizationQuery) => Promise<OrganizationNodeList>,
  ) {
    this.#load = inTurn(LOADS_AT_ONCE, load);
  }

  readonly subscribe = (listener: () => void) => {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  };

  readonly state = (): OrganizationState => this.#state;

  /** Loads all that is open anew. Throws when the organization can not be loaded. */
  readonly reload = async (): Promise<OrganizationSync> => {
    const { items, sync } = await this.#load({});
    this.#change({ top: unchanged(this.#state.top, items) });
    await Promise.all(this.#opened(this.#state.top, true).map(this.#loadDeep));
    return sync;
  };

  /** Says what is open; undefined stands for the organization itself. */
  open(ids: ReadonlySet<string> | undefined): void {
    const before = this.#open;
    this.#open = ids;
    for (const id of this.#visible()) {
      const wasOpen = before?.has(id) ?? false;
      if (!wasOpen || !this.#state.branches.has(id)) this.#start(id);
    }
  }

  /** Loads the next page of a branch. */
  more(id: string): void {
    const loaded = this.#state.branches.get(id)?.nodes.length ?? 0;
    this.#wanted.set(id, loaded + PAGE_SIZE);
    this.#start(id);
  }

  /** Loads a branch again. */
  retry(id: string): void {
    this.#start(id);
  }

  #start(id: string): void {
    // It never rejects: a failure becomes the state of the branch.
    this.#loadDeep(id);
  }

  readonly #loadDeep = async (id: string): Promise<void> => {
    const turn = (this.#loads.get(id) ?? 0) + 1;
    this.#loads.set(id, turn);
    const known = this.#state.branches.get(id);
    const nodes = known?.nodes ?? [];
    const total = known?.total ?? 0;
    this.#setBranch(id, { nodes, total, state: 'loading' });
    try {
      const loaded = await this.#loadNodes(id);
      if (this.#loads.get(id) !== turn) return;
      this.#setBranch(id, {
        nodes: unchanged(nodes, loaded.nodes),
        total: loaded.total,
        state: 'ready',
      });
    } catch {
      // Which branch failed is shown at the branch, with a way to try again.
      if (this.#loads.get(id) !== turn) return;
      this.#setBranch(id, { nodes, total, state: 'failed' });
      return;
    }
    const below = this.#state.branches.get(id)?.nodes ?? [];
    await Promise.all(this.#opened(below, false).map(this.#loadDeep));
  };

  async #loadNodes(
    id: string,
  ): Promise<{ nodes: OrganizationNodeSummary[]; total: number }> {
    const wanted = this.#wanted.get(id) ?? PAGE_SIZE;
    const nodes: OrganizationNodeSummary[] = [];
    let cursor: string | undefined;
    let total = 0;
    do {
      const limit = Math.min(wanted - nodes.length, MAX_PAGE_SIZE);
      const page = await this.#load({ parent: id, limit, cursor });
      nodes.push(...page.items);
      total = page.totalItems;
      cursor = page.nextCursor;
    } while (cursor !== undefined && nodes.length < wanted);
    return { nodes, total };
  }

  #opened(nodes: readonly OrganizationNodeSummary[], isTop: boolean): string[] {
    return nodes
      .filter(({ id, children }) => {
        const isOpen = this.#open ? this.#open.has(id) : isTop;
        return isOpen && children > 0;
      })
      .map(({ id }) => id);
  }

  #visible(): string[] {
    const { top, branches } = this.#state;
    const visible: string[] = [];
    const walk = (nodes: readonly OrganizationNodeSummary[], isTop: boolean) =>
      this.#opened(nodes, isTop).forEach(id => {
        visible.push(id);
        walk(branches.get(id)?.nodes ?? [], false);
      });
    walk(top, true);
    return visible;
  }

  #setBranch(id: string, branch: Branch): void {
    const branches = new Map(this.#state.branches).set(id, branch);
    this.#change({ branches });
  }

  #change(change: Partial<OrganizationState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }
}

/** Keeps the nodes that are as before, so that their rows are not drawn again. */
function unchanged(
  before: readonly OrganizationNodeSummary[],
  after: readonly OrganizationNodeSummary[],
): OrganizationNodeSummary[] {
  const known = new Map(before.map(node => [node.id, node]));
  return after.map(node => {
    const former = known.get(node.id);
    return former && JSON.stringify(former) === JSON.stringify(node)
      ? former
      : node;
  });
}
