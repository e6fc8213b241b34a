import { describeImpact } from './describeImpact';
import { countOrganization, governOrganization } from './GovernedOrganization';

const UNITS = 120;
const PRODUCTS = 150;

const numbers = (count: number) => Array.from({ length: count }, (_, at) => at);

const organization = governOrganization(
  countOrganization({
    revision: 1,
    emails: new Map(),
    tree: {
      organizationId: 'o-1',
      rootId: 'r-1',
      organizationalUnits: numbers(UNITS).map(at => ({
        ...{ id: `ou-${at}`, name: `Unit ${at}`, parentId: 'r-1' },
      })),
      // The last unit has two, and one of them is closed.
      accounts: numbers(UNITS + 2).map(at => ({
        ...{ id: String(111_111_111_111 + at), name: `Account ${at}` },
        parentId: `ou-${Math.min(at, UNITS - 1)}`,
        state: at > UNITS ? ('CLOSED' as const) : ('ACTIVE' as const),
      })),
    },
  }),
  [
    {
      ...{ rowId: 1, ref: 'Default', name: 'Default', principals: ['o-1'] },
      ...{ status: 'Enabled', archived: false },
      procurementPolicy: {
        allowedProducts: new Set(numbers(PRODUCTS).map(at => `prod-${at}`)),
        deniedProducts: new Set(),
      },
    },
  ],
);

describe('describeImpact', () => {
  it('tells no more than people read, the largest first, and how much there is', () => {
    const impact = describeImpact(organization, [
      { kind: 'set-status', ref: 'Default', status: 'Disabled' },
    ]);
    const units = { totalOrganizationalUnits: UNITS };
    expect(impact).toMatchObject({
      ...{ accounts: UNITS + 1, accountsWithOtherProducts: 0 },
      ...{ totalGroups: 1, ...units },
    });
    const [group] = impact.groups;
    expect(group).toMatchObject({
      ...{ change: 'governing-experience', accounts: UNITS + 1, ...units },
      gained: { kind: 'all-except', totalProducts: PRODUCTS },
      lost: { kind: 'only', products: [], totalProducts: 0 },
    });
    expect(group?.gained?.products).toHaveLength(100);
    for (const shown of [impact, group]) {
      expect(shown?.organizationalUnits).toHaveLength(100);
      expect(shown?.organizationalUnits[0]).toEqual({
        ...{ id: `ou-${UNITS - 1}`, name: `Unit ${UNITS - 1}` },
        ...{ accounts: 2, accountsWithOtherProducts: 0 },
      });
    }
  });

  it('keeps accounts that only get other products apart', () => {
    const impact = describeImpact(organization, [
      { kind: 'allow-products', ref: 'Default', products: ['prod-new'] },
    ]);
    expect(impact).toMatchObject({
      ...{ accounts: 0, accountsWithOtherProducts: UNITS + 1 },
      groups: [
        {
          change: 'products',
          gained: { kind: 'only', products: ['prod-new'], totalProducts: 1 },
        },
      ],
    });
    expect(impact.organizationalUnits[0]).toMatchObject({
      ...{ accounts: 0, accountsWithOtherProducts: 2 },
    });
  });
});
