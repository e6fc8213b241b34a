import type { ImpactSummary } from '@private-marketplace/backstage-plugin-private-marketplace-common';

const UNIT = {
  id: 'ou-ab12-3c4d5e6f',
  name: 'Unit',
  accounts: 3,
  accountsWithOtherProducts: 0,
};

/** An impact by which three accounts get another experience. */
export function impact(overrides: Partial<ImpactSummary> = {}): ImpactSummary {
  return {
    accounts: 3,
    groups: [
      {
        change: 'governing-experience',
        before: { ref: 'Finance', name: 'Finance Unit' },
        after: { ref: 'Default', name: 'Default experience' },
        accounts: 3,
        gained: { kind: 'only', products: [], totalProducts: 0 },
        lost: { kind: 'only', products: ['prod-1'], totalProducts: 1 },
        organizationalUnits: [UNIT],
        totalOrganizationalUnits: 1,
      },
    ],
    organizationalUnits: [UNIT],
    ...overrides,
  };
}
