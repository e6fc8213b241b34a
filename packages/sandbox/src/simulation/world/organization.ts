import type { Organization } from '../../organization';

const account = (id: string) => ({
  id,
  name: `Account ${id}`,
  email: `${id}@example.com`,
  status: 'ACTIVE' as const,
  state: 'ACTIVE' as const,
  joinedMethod: 'CREATED' as const,
  joinedTimestamp: '2025-01-01T00:00:00Z',
  parentId: 'r-abcd',
});

/** Whom experiences of a world can govern: few, so that they contend for them. */
export const organization: Organization = {
  id: 'o-abcdefghij',
  managementAccountId: '100000000017',
  root: { id: 'r-abcd', name: 'Root' },
  organizationalUnits: [],
  accounts: ['111111111111', '222222222222', '333333333333'].map(account),
};
