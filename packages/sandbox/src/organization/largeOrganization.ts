import type { SeedExperience } from '../catalog/seedExperience';
import { demoOrganization } from './demoOrganization';
import type { Organization } from './organization';

/**
 * An organization with so many units at each level below the root, evenly spread
 * over those above, and an even number of accounts in each unit. AWS allows five
 * levels and 2,000 units (AWS Organizations User Guide, "Quotas and service
 * limits").
 */
export function largeOrganization(size: {
  levels: readonly number[];
  accounts: number;
}): Organization {
  const { root, managementAccountId } = demoOrganization;
  let parents = [root.id];
  const organizationalUnits = size.levels.flatMap((count, depth) => {
    const above = parents;
    const level = Array.from({ length: count }, (_, index) => ({
      id: `ou-7kq2-${depth}${String(index).padStart(7, '0')}`,
      name: `Unit ${depth}.${index}`,
      parentId: above[index % above.length] ?? root.id,
    }));
    parents = level.map(({ id }) => id);
    return level;
  });
  const accounts = Array.from({ length: size.accounts }, (_, index) => ({
    id: index === 0 ? managementAccountId : String(200_000_000_000 + index),
    name: `Account ${index}`,
    email: `account-${index}@example.com`,
    status: 'ACTIVE' as const,
    state: 'ACTIVE' as const,
    joinedMethod: 'CREATED' as const,
    joinedTimestamp: '2024-03-14T09:00:00Z',
    parentId:
      organizationalUnits[index % organizationalUnits.length]?.id ?? root.id,
  }));
  return { ...demoOrganization, organizationalUnits, accounts };
}

/** One experience for the organization as a whole, and one for every twentieth unit, some of which are not live. */
export function largeOrganizationExperiences({
  id: organizationId,
  organizationalUnits,
}: Organization): readonly SeedExperience[] {
  const principals = [
    organizationId,
    ...organizationalUnits
      .filter((_, index) => index % 20 === 0)
      .map(({ id }) => id),
  ];
  return principals.map((principal, index) => ({
    id: `exp-${String(index).padStart(13, '0')}`,
    shortName: `Experience${index}`,
    name: `Experience ${index}`,
    status: index % 5 === 4 ? ('Disabled' as const) : ('Enabled' as const),
    principals: [principal],
  }));
}
