import type {
  OrganizationNodeSummary,
  PrivateMarketplaceApi,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { inTurn } from './inTurn';

/** Number of nodes of a branch that are loaded unless somebody wants more. */
export const PAGE_SIZE = 100;

const MAX_PAGE_SIZE = 500;
const PARENTS_AT_ONCE = 100;
const LOADS_AT_ONCE = 6;

/** The calls that a loader makes. */
export type BranchApi = Pick<
  PrivateMarketplaceApi,
  'listOrganizationNodes' | 'listOrganizationBranches'
>;

/** A branch as the backend answered it. */
export interface LoadedBranch {
  nodes: readonly OrganizationNodeSummary[];
  total: number;
  /** Of the tree that it belongs to. */
  revision?: string;
}

/** What came of each branch that was asked for; undefined where it failed. */
export type Answer = ReadonlyMap<string, LoadedBranch | undefined>;

/** Loads branches of the organization with few requests. */
export class BranchLoader {
  readonly #listNodes: BranchApi['listOrganizationNodes'];
  readonly #listBranches: BranchApi['listOrganizationBranches'];

  constructor(api: BranchApi) {
    this.#listNodes = inTurn(LOADS_AT_ONCE, query =>
      api.listOrganizationNodes(query),
    );
    this.#listBranches = inTurn(LOADS_AT_ONCE, query =>
      api.listOrganizationBranches(query),
    );
  }

  /** The organization itself. */
  top() {
    return this.#listNodes({});
  }

  /**
   * The nodes right below some.
   *
   * @param wanted - number of nodes, for branches of which more than a page is shown.
   */
  async load(
    ids: readonly string[],
    wanted: ReadonlyMap<string, number>,
  ): Promise<Answer> {
    const short = ids.filter(id => !wanted.has(id));
    const long = ids.flatMap(id => {
      const number = wanted.get(id);
      return number === undefined ? [] : [{ id, number }];
    });
    const answers = await Promise.all([
      ...batchesOf(short).map(batch => this.#firstPages(batch)),
      ...long.map(({ id, number }) => this.#pages(id, number)),
    ]);
    return new Map(answers.flatMap(answer => [...answer]));
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

  async #pages(id: string, wanted: number): Promise<Answer> {
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
}

function batchesOf(ids: readonly string[]): string[][] {
  return Array.from(
    { length: Math.ceil(ids.length / PARENTS_AT_ONCE) },
    (_, index) =>
      ids.slice(index * PARENTS_AT_ONCE, (index + 1) * PARENTS_AT_ONCE),
  );
}
