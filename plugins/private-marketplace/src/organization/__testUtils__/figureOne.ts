import {
  isShown,
  type OrganizationBranches,
  type OrganizationBranchesQuery,
  type OrganizationNodeDetail,
  type OrganizationNodeList,
  type OrganizationNodeSummary,
  type OrganizationQuery,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';

export const SYNC: OrganizationNodeList['sync'] = { state: 'fresh' };

const DEFAULT = {
  ref: 'Default',
  name: 'Default',
  owners: ['group:default/it'],
};
const FINANCE = { ref: 'Finance', name: 'Finance Unit' };
const MARKETING = { ref: 'Marketing', name: 'Marketing Unit' };

/** The organization of figure 1: Marketing's experience is not live. */
export const NODES: OrganizationNodeSummary[] = [
  {
    id: 'o-example1234',
    kind: 'organization',
    name: 'Example Corp',
    children: 3,
    accountsBelow: 3,
    governing: DEFAULT,
    relationship: 'associated',
    associated: [DEFAULT],
  },
  {
    id: 'ou-ab12-finance1',
    kind: 'organizational-unit',
    name: 'Finance',
    parentId: 'o-example1234',
    children: 1,
    accountsBelow: 1,
    governing: FINANCE,
    relationship: 'associated',
    associated: [FINANCE],
  },
  {
    id: 'ou-ab12-market12',
    kind: 'organizational-unit',
    name: 'Marketing',
    parentId: 'o-example1234',
    children: 1,
    accountsBelow: 1,
    governing: DEFAULT,
    relationship: 'inherited',
    source: { id: 'o-example1234', name: 'Example Corp' },
    associated: [MARKETING],
  },
  {
    id: '333333333333',
    kind: 'account',
    name: 'Sandbox',
    state: 'SUSPENDED',
    parentId: 'o-example1234',
    children: 0,
    accountsBelow: 0,
    relationship: 'none',
  },
  {
    id: '111111111111',
    kind: 'account',
    name: 'Ledger',
    state: 'ACTIVE',
    parentId: 'ou-ab12-finance1',
    children: 0,
    accountsBelow: 0,
    governing: FINANCE,
    relationship: 'inherited',
    source: { id: 'ou-ab12-finance1', name: 'Finance' },
  },
  {
    id: '222222222222',
    kind: 'account',
    name: 'Campaigns',
    state: 'ACTIVE',
    parentId: 'ou-ab12-market12',
    children: 0,
    accountsBelow: 0,
    governing: DEFAULT,
    relationship: 'inherited',
    source: { id: 'o-example1234', name: 'Example Corp' },
  },
];

/** Answers as the backend does, from a list of nodes. */
export function nodesApi(
  nodes: readonly OrganizationNodeSummary[] = NODES,
  revision?: string,
) {
  return async (
    query: OrganizationQuery = {},
  ): Promise<OrganizationNodeList> => {
    const { parent, cursor, limit = 100 } = query;
    const found = nodes.filter(node =>
      isSearch(query) ? matches(node, query) : node.parentId === parent,
    );
    const start = Number(cursor ?? 0);
    const end = start + limit;
    return {
      items: found.slice(start, end),
      totalItems: found.length,
      nextCursor: end < found.length ? String(end) : undefined,
      revision,
      sync: SYNC,
    };
  };
}

/** Answers for several parents at once. */
export function branchesApi(
  nodes: readonly OrganizationNodeSummary[] = NODES,
  revision?: string,
) {
  const list = nodesApi(nodes, revision);
  return async ({
    parent: parents,
    limit,
  }: OrganizationBranchesQuery): Promise<OrganizationBranches> => ({
    branches: await Promise.all(
      parents
        .filter(parentId => nodes.some(({ id }) => id === parentId))
        .map(async parentId => {
          const { items, totalItems, nextCursor } = await list({
            parent: parentId,
            limit,
          });
          return { parentId, items, totalItems, nextCursor };
        }),
    ),
    revision,
    sync: SYNC,
  });
}

function isSearch(query: OrganizationQuery): boolean {
  const { text, overrides, governing, owner, relationship } = query;
  return Boolean(text || overrides || governing || owner || relationship);
}

function matches(
  node: OrganizationNodeSummary,
  { text, overrides, governing, owner, relationship }: OrganizationQuery,
): boolean {
  const shown =
    node.governing && isShown(node.governing) ? node.governing : undefined;
  return (
    (!text || node.name.toLowerCase().includes(text.toLowerCase())) &&
    (!overrides || (node.associated ?? []).length > 0) &&
    (!governing || shown?.ref === governing) &&
    (!owner || owner.split(',').some(each => shown?.owners?.includes(each))) &&
    (!relationship || node.relationship === relationship)
  );
}

/** The account that Marketing's experience would govern if it were live. */
export function campaigns(
  overrides: Partial<OrganizationNodeDetail> = {},
): OrganizationNodeDetail {
  return {
    id: '222222222222',
    kind: 'account',
    name: 'Campaigns',
    state: 'ACTIVE',
    children: 0,
    accountsBelow: 0,
    governing: DEFAULT,
    relationship: 'inherited',
    source: { id: 'o-example1234', name: 'Example Corp' },
    associated: [],
    products: 42,
    sync: SYNC,
    chain: [
      {
        id: '222222222222',
        kind: 'account',
        name: 'Campaigns',
        contribution: 'nothing',
      },
      {
        id: 'ou-ab12-market12',
        kind: 'organizational-unit',
        name: 'Marketing',
        contribution: 'not-live',
        experience: MARKETING,
      },
      {
        id: 'o-example1234',
        kind: 'organization',
        name: 'Example Corp',
        contribution: 'governs',
        experience: DEFAULT,
      },
    ],
    ...overrides,
  };
}
