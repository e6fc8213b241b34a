import type {
  OrganizationNodeSummary,
  OrganizationSync,
  PrivateMarketplaceApi,
} from 'backstage-plugin-private-marketplace-common';
import { inTurn } from './inTurn';
import type { Branch } from './treeRows';

const PAGE_SIZE = 100;
const MAX_PAGE_SIZE = 500;
const PARENTS_AT_ONCE = 100;
const LOADS_AT_ONCE = 6;

const EMPTY: Branch = { nodes: [], total: 0, state: 'loading' };

/** What is loaded of the organization. */
export interface OrganizationState {
  /** The organization itself, once it is loaded. */
  top: readonly OrganizationNodeSummary[];
  branches: ReadonlyMap<string, Branch>;
}

type Api = Pick<
  PrivateMarketplaceApi,
  'listOrganizationNodes' | 'listOrganizationBranches'
>;

/** A branch as the backend answered it. */
interface LoadedBranch {
  nodes: readonly OrganizationNodeSummary[];
  total: number;
  /** Of the tree that it belongs to. */
  revision?: string;
}

/**
 * The parts of the organization that somebody has opened. They are loaded when
 * they are opened, page by page, and again when a `reload` finds that the
 * organization has changed.
 */
export class OrganizationBranches {
  readonly #listNodes: Api['listOrganizationNodes'];
  readonly #listBranches: Api['listOrganizationBranches'];
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

  constructor(api: Api) {
    this.#listNodes = inTurn(LOADS_AT_ONCE, query =>
      api.listOrganizationNodes(query),
    );
    this.#listBranches = inTurn(LOADS_AT_ONCE, query =>
      api.listOrganizationBranches(query),
    );
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
    const { items, revision, sync } = await this.#listNodes({});
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
    const isLong = (id: string) => this.#wanted.has(id);
    const answers = await Promise.all([
      ...batchesOf(ids.filter(id => !isLong(id))).map(batch =>
        this.#firstPages(batch),
      ),
      ...ids.filter(isLong).map(id => this.#pages(id)),
    ]);
    const branches = new Map(this.#state.branches);
    for (const [id, loaded] of answers.flatMap(answer => [...answer])) {
      if (this.#loads.get(id) !== turns.get(id)) continue;
      this.#loading.delete(id);
      const known = branches.get(id) ?? EMPTY;
      this.#revisions.set(id, loaded?.revision);
      branches.set(
        id,
        loaded
          ? {
              nodes: unchanged(known.nodes, loaded.nodes),
              total: loaded.total,
              state: 'ready',
            }
          : // Which branch failed is shown at the branch, with a way to try again.
            { ...known, state: 'failed' },
      );
    }
    this.#change({ branches });
  }

  async #firstPages(ids: readonly string[]): Promise<Answer> {
    try {
      const { branches, revision } = await this.#listBranches({
        parent: [...ids],
        limit: PAGE_SIZE,
      });
      const found = new Map(
        branches.map(({ parentId, items, totalItems }) => [
          parentId,
          { nodes: items, total: totalItems, revision },
        ]),
      );
      // What the backend leaves out is no longer in the organization.
      const gone: LoadedBranch = { nodes: [], total: 0, revision };
      return new Map(ids.map(id => [id, found.get(id) ?? gone]));
    } catch {
      return new Map(ids.map(id => [id, undefined]));
    }
  }

  async #pages(id: string): Promise<Answer> {
    const wanted = this.#wanted.get(id) ?? PAGE_SIZE;
    const nodes: OrganizationNodeSummary[] = [];
    let cursor: string | undefined;
    let total = 0;
    let revision: string | undefined;
    try {
      do {
        const limit = Math.min(wanted - nodes.length, MAX_PAGE_SIZE);
        const page = await this.#listNodes({ parent: id, limit, cursor });
        nodes.push(...page.items);
        total = page.totalItems;
        revision = page.revision;
        cursor = page.nextCursor;
      } while (cursor !== undefined && nodes.length < wanted);
      return new Map([[id, { nodes, total, revision }]]);
    } catch {
      return new Map([[id, undefined]]);
    }
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

/** What came of each branch that was asked for; undefined where it failed. */
type Answer = ReadonlyMap<string, LoadedBranch | undefined>;

function batchesOf(ids: readonly string[]): string[][] {
  return Array.from(
    { length: Math.ceil(ids.length / PARENTS_AT_ONCE) },
    (_, index) =>
      ids.slice(index * PARENTS_AT_ONCE, (index + 1) * PARENTS_AT_ONCE),
  );
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
