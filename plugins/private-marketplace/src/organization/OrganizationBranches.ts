import type {
  OrganizationNodeSummary,
  OrganizationSync,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { type BranchApi, BranchLoader, PAGE_SIZE } from './BranchLoader';
import type { Branch } from './treeRows';

const EMPTY: Branch = { nodes: [], total: 0, state: 'loading' };

/** What is loaded of the organization. */
export interface OrganizationState {
  /** The organization itself, once it is loaded. */
  top: readonly OrganizationNodeSummary[];
  branches: ReadonlyMap<string, Branch>;
}

/**
 * The parts of the organization that somebody has opened. They are loaded when
 * they are opened, page by page, and again when a `reload` finds that the
 * organization has changed.
 */
export class OrganizationBranches {
  readonly #loader: BranchLoader;
  readonly #listeners = new Set<() => void>();
  /** Number of nodes that somebody wants to see of a branch, where it is more than a page. */
  readonly #wanted = new Map<string, number>();
  /** Revision of the tree that a branch was loaded from. */
  readonly #revisions = new Map<string, string | undefined>();
  /** Counts the loads of a branch: only the last one may answer. */
  readonly #loads = new Map<string, number>();
  readonly #loading = new Set<string>();
  #revision: string | undefined;
  #opens: (id: string) => boolean = () => false;
  #state: OrganizationState = { top: [], branches: new Map() };

  constructor(api: BranchApi) {
    this.#loader = new BranchLoader(api);
  }

  readonly subscribe = (listener: () => void) => {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  };

  readonly state = (): OrganizationState => this.#state;

  /** Loads anew what has changed of all that is open. Throws when the organization can not be loaded. */
  readonly reload = async (): Promise<OrganizationSync> => {
    const { items, revision, sync } = await this.#loader.top();
    this.#revision = revision;
    const top = unchanged(this.#state.top, items);
    if (top !== this.#state.top) this.#change({ top });
    await this.#loadVisible();
    return sync;
  };

  /** Says what is open, and loads what of it is not there. */
  open(opens: (id: string) => boolean): void {
    this.#opens = opens;
    // It never rejects: a failure becomes the state of the branch.
    this.#loadVisible();
  }

  /** Loads the next page of a branch. */
  more(id: string): void {
    const loaded = this.#state.branches.get(id)?.nodes.length ?? 0;
    this.#wanted.set(id, loaded + PAGE_SIZE);
    this.retry(id);
  }

  /** Loads a branch again. */
  retry(id: string): void {
    this.#showLoading([id]);
    this.#loadBranches([id]).then(() => this.#loadVisible());
  }

  async #loadVisible(): Promise<void> {
    const asked = new Set<string>();
    for (;;) {
      const missing = this.#visible().filter(
        id => !asked.has(id) && !this.#loading.has(id) && !this.#isUpToDate(id),
      );
      if (missing.length === 0) return;
      missing.forEach(id => asked.add(id));
      // What is there stays as it is until the answer comes.
      this.#showLoading(missing.filter(id => !this.#state.branches.has(id)));
      await this.#loadBranches(missing);
    }
  }

  #isUpToDate(id: string): boolean {
    return (
      this.#state.branches.get(id)?.state === 'ready' &&
      this.#revision !== undefined &&
      this.#revisions.get(id) === this.#revision
    );
  }

  /** Loads branches with few requests, and tells of all of them at once. */
  async #loadBranches(ids: readonly string[]): Promise<void> {
    const turns = new Map(
      ids.map(id => [id, (this.#loads.get(id) ?? 0) + 1] as const),
    );
    turns.forEach((turn, id) => {
      this.#loads.set(id, turn);
      this.#loading.add(id);
    });
    const loaded = await this.#loader.load(ids, this.#wanted);
    const branches = new Map(this.#state.branches);
    for (const [id, branch] of loaded) {
      if (this.#loads.get(id) !== turns.get(id)) continue;
      this.#loading.delete(id);
      const known = branches.get(id) ?? EMPTY;
      this.#revisions.set(id, branch?.revision);
      branches.set(
        id,
        branch
          ? {
              nodes: unchanged(known.nodes, branch.nodes),
              total: branch.total,
              state: 'ready',
            }
          : // Which branch failed is shown at the branch, with a way to try again.
            { ...known, state: 'failed' },
      );
    }
    this.#change({ branches });
  }

  #visible(): string[] {
    const { top, branches } = this.#state;
    const visible: string[] = [];
    const walk = (nodes: readonly OrganizationNodeSummary[]) => {
      for (const { id, children } of nodes) {
        if (children === 0 || !this.#opens(id)) continue;
        visible.push(id);
        walk(branches.get(id)?.nodes ?? []);
      }
    };
    walk(top);
    return visible;
  }

  #showLoading(ids: readonly string[]): void {
    if (ids.length === 0) return;
    const branches = new Map(this.#state.branches);
    for (const id of ids) {
      branches.set(id, { ...(branches.get(id) ?? EMPTY), state: 'loading' });
    }
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
): readonly OrganizationNodeSummary[] {
  const known = new Map(before.map(node => [node.id, node]));
  const nodes = after.map(node => {
    const former = known.get(node.id);
    return former && JSON.stringify(former) === JSON.stringify(node)
      ? former
      : node;
  });
  const isSame =
    nodes.length === before.length &&
    nodes.every((node, index) => node === before[index]);
  return isSame ? before : nodes;
}
