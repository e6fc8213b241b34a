import type { ImpactSummary } from 'backstage-plugin-private-marketplace-common';

/** An impact by which three accounts get another experience. */
export function impact(overrides: Partial<ImpactSummary> = {}): ImpactSummary {
  return {
    accounts: 3,
    groups: [
      {
        before: { ref: 'Finance', name: 'Finance Unit' },
        after: { ref: 'Default', name: 'Default experience' },
        accounts: 3,
        gained: { kind: 'only', products: [] },
        lost: { kind: 'only', products: ['prod-1'] },
      },
    ],
    organizationalUnits: [
      { id: 'ou-ab12-3c4d5e6f', name: 'Unit', accounts: 3 },
    ],
    ...overrides,
  };
}
