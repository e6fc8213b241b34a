import type { GovernanceExperience } from '../governanceExperience';
import type { OrganizationTree } from '../organizationTree';

export const FINANCE_ACCOUNT = '111111111111';
export const ENGINEERING_ACCOUNT = '222222222222';
export const MARKETING_ACCOUNT = '333333333333';

/** The organization of figure 1 of AWS's blog post on automating Private Marketplace: three units, an account in each. */
export const figureOneTree: OrganizationTree = {
  organizationId: 'o-abcdefghij',
  rootId: 'r-ab12',
  organizationalUnits: [
    { id: 'ou-ab12-finance1', name: 'Finance', parentId: 'r-ab12' },
    { id: 'ou-ab12-engineer', name: 'Engineering', parentId: 'r-ab12' },
    { id: 'ou-ab12-marketin', name: 'Marketing Unit', parentId: 'r-ab12' },
  ],
  accounts: [
    account(FINANCE_ACCOUNT, 'Finance account', 'ou-ab12-finance1'),
    account(ENGINEERING_ACCOUNT, 'Engineering account', 'ou-ab12-engineer'),
    account(MARKETING_ACCOUNT, 'Marketing account', 'ou-ab12-marketin'),
  ],
};

/** The experiences of the figure. That of the Marketing Unit is not live. */
export const figureOneExperiences: readonly GovernanceExperience[] = [
  experience('Default', 'Enabled', 'o-abcdefghij', ['linux', 'firewall']),
  experience('Finance', 'Enabled', 'ou-ab12-finance1', ['ledger']),
  experience('Engineering', 'Enabled', 'ou-ab12-engineer', ['linux', 'ide']),
  experience('MarketingUnit', 'Disabled', 'ou-ab12-marketin', ['campaigns']),
];

function account(id: string, name: string, parentId: string) {
  return { id, name, parentId, state: 'ACTIVE' as const };
}

function experience(
  ref: string,
  status: 'Enabled' | 'Disabled',
  principal: string,
  products: string[],
): GovernanceExperience {
  return {
    ref,
    name: ref,
    status,
    archived: false,
    owners: [`group:default/${ref.toLowerCase()}`],
    principals: [principal],
    procurementPolicy: {
      allowedProducts: new Set(products),
      deniedProducts: new Set(['chat']),
    },
  };
}
