import {
  demoOrganization,
  type Organization,
} from 'private-marketplace-sandbox';

// Units at each level below the root. The levels above the fifth can have units.
const LEVELS = [10, 40, 160, 640, 1150];

/** How many units have units of their own, or could have. */
export const PARENTS_OF_UNITS = LEVELS.slice(0, -1).reduce((a, b) => a + b);

/** 2,000 organizational units, and an even number of accounts in each. */
export function largeOrganization(accounts: number): Organization {
  const { root, managementAccountId } = demoOrganization;
  const organizationalUnits: Organization['organizationalUnits'][number][] = [];
  let parents = [root.id];
  for (const [depth, count] of LEVELS.entries()) {
    const above = parents;
    const level = Array.from({ length: count }, (_, index) => ({
      id: `ou-7kq2-${depth}${String(index).padStart(7, '0')}`,
      name: `Unit ${depth}.${index}`,
      parentId: above[index % above.length] ?? root.id,
    }));
    organizationalUnits.push(...level);
    parents = level.map(({ id }) => id);
  }
  const places = organizationalUnits.map(({ id }) => id);
  return {
    ...demoOrganization,
    organizationalUnits,
    accounts: Array.from({ length: accounts }, (_, index) => ({
      id: index === 0 ? managementAccountId : String(200_000_000_000 + index),
      name: `Account ${index}`,
      email: `account-${index}@example.com`,
      status: 'ACTIVE' as const,
      state: 'ACTIVE' as const,
      joinedMethod: 'CREATED' as const,
      joinedTimestamp: '2024-03-14T09:00:00Z',
      parentId: places[index % places.length] ?? root.id,
    })),
  };
}
