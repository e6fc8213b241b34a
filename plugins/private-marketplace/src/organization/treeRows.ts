import type { OrganizationNodeSummary } from '@private-marketplace/backstage-plugin-private-marketplace-common';

/** What has been loaded of the nodes right below one. */
export interface Branch {
  nodes: readonly OrganizationNodeSummary[];
  /** Number of all nodes right below, loaded or not. */
  total: number;
  state: 'loading' | 'ready' | 'failed';
}

/** One row of the tree table. */
export type TreeRow = {
  key: string;
  /** 1 at the top. */
  level: number;
} & (
  | {
      kind: 'node';
      node: OrganizationNodeSummary;
      /** Place among its siblings, from 1. */
      position: number;
      siblings: number;
      /** Absent where there is nothing below. */
      isOpen?: boolean;
    }
  | {
      /** Stands below the loaded siblings. */
      kind: 'more' | 'loading' | 'failed';
      parent: { id: string; name: string };
      remaining: number;
    }
);

/** The rows of all that is open, from top to bottom. */
export function treeRows(
  top: readonly OrganizationNodeSummary[],
  branches: ReadonlyMap<string, Branch>,
  opens: (id: string) => boolean,
): TreeRow[] {
  const rows: TreeRow[] = [];
  function add(
    nodes: readonly OrganizationNodeSummary[],
    siblings: number,
    level: number,
  ) {
    nodes.forEach((node, index) => {
      const open = node.children > 0 ? opens(node.id) : undefined;
      rows.push({
        kind: 'node',
        key: node.id,
        node,
        level,
        position: index + 1,
        siblings,
        isOpen: open,
      });
      if (open) addBranch(node, level + 1);
    });
  }
  function addBranch(parent: OrganizationNodeSummary, level: number) {
    const branch = branches.get(parent.id);
    if (branch) add(branch.nodes, branch.total, level);
    const state = branch?.state ?? 'loading';
    const remaining = branch ? branch.total - branch.nodes.length : 0;
    const kind = state === 'ready' ? 'more' : state;
    if (kind === 'more' && remaining <= 0) return;
    rows.push({ kind, key: `end:${parent.id}`, level, parent, remaining });
  }
  add(top, top.length, 1);
  return rows;
}

/** The rows of nodes that are found anywhere in the tree. */
export function resultRows(
  nodes: readonly OrganizationNodeSummary[],
  offset: number,
  total: number,
): TreeRow[] {
  return nodes.map((node, index) => ({
    kind: 'node',
    key: node.id,
    node,
    level: 1,
    position: offset + index + 1,
    siblings: total,
  }));
}
