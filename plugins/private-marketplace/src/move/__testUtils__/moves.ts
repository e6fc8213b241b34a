import type {
  ImpactSummary,
  PrincipalMove,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { mockApi } from '../../__testUtils__/renderPages';
import { ago, list, summary } from '../../__testUtils__/samples';
import { campaigns } from '../../organization/__testUtils__/figureOne';

export const MARKETING = { ref: 'Marketing', name: 'Marketing Unit' };
export const FINANCE = { ref: 'Finance', name: 'Finance Unit' };

/** Where the moves of the account Campaigns are shown. */
export const PATH = { path: '/organization/222222222222' };

export const NO_IMPACT: ImpactSummary = {
  accounts: 0,
  groups: [],
  organizationalUnits: [],
};

const UNITS = [
  {
    id: 'ou-ab12-market12',
    name: 'Marketing',
    accounts: 2,
    accountsWithOtherProducts: 0,
  },
];

/** Two accounts get Finance Unit instead of Marketing Unit. */
export const IMPACT: ImpactSummary = {
  accounts: 2,
  groups: [
    {
      change: 'governing-experience',
      before: MARKETING,
      after: FINANCE,
      accounts: 2,
      gained: {
        kind: 'only',
        products: ['prod-1', 'prod-2'],
        totalProducts: 2,
      },
      lost: { kind: 'all-except', products: ['prod-3'], totalProducts: 1 },
      organizationalUnits: UNITS,
      totalOrganizationalUnits: 1,
    },
  ],
  organizationalUnits: UNITS,
};

export function move(overrides: Partial<PrincipalMove> = {}): PrincipalMove {
  return {
    id: 'move-1',
    principal: '222222222222',
    from: MARKETING,
    to: FINANCE,
    state: 'moved',
    actions: ['undo'],
    requestedAt: ago(1_000),
    ...overrides,
  };
}

/** An API that knows the account, its moves and some experiences. */
export function moveApi(moves: PrincipalMove[] = []) {
  const api = mockApi();
  api.getOrganizationNode.mockResolvedValue(
    campaigns({ associated: [MARKETING] }),
  );
  api.listMoves.mockResolvedValue({ items: moves, totalItems: moves.length });
  api.listProducts.mockResolvedValue({ items: [], totalItems: 0 });
  api.listExperiences.mockResolvedValue(
    list([
      summary(),
      summary({ ...MARKETING, shortName: 'Marketing' }),
      summary({ ref: 'Old', name: 'Old', archived: true }),
      summary({ ref: 'exp-1', name: 'Handmade', managed: false }),
    ]),
  );
  return api;
}
