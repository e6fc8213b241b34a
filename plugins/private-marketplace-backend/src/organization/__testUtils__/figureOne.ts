import {
  demoOrganization,
  type Organization,
  type SeedData,
} from 'private-marketplace-sandbox';

export const FINANCE_ACCOUNT = '111111111111';
export const ENGINEERING_ACCOUNT = '222222222222';
export const MARKETING_ACCOUNT = '333333333333';
export const UNITS = {
  Finance: 'ou-7kq2-finance1',
  Engineering: 'ou-7kq2-engineer',
  MarketingUnit: 'ou-7kq2-marketin',
};

/** The organization of figure 1 of AWS's blog post on automating Private Marketplace: three units, an account in each. */
export const figureOneOrganization: Organization = {
  ...demoOrganization,
  organizationalUnits: [
    unit(UNITS.Finance, 'Finance'),
    unit(UNITS.Engineering, 'Engineering'),
    unit(UNITS.MarketingUnit, 'Marketing Unit'),
  ],
  accounts: [
    ...demoOrganization.accounts.filter(
      ({ id }) => id === demoOrganization.managementAccountId,
    ),
    account(FINANCE_ACCOUNT, 'Finance Ledger', UNITS.Finance),
    account(ENGINEERING_ACCOUNT, 'Engineering Builds', UNITS.Engineering),
    account(MARKETING_ACCOUNT, 'Marketing Campaigns', UNITS.MarketingUnit),
  ],
};

const experiences = [
  experience('Default', 'Enabled', demoOrganization.id, ['prod-linux']),
  experience('Finance', 'Enabled', UNITS.Finance, ['prod-ledger']),
  experience('Engineering', 'Enabled', UNITS.Engineering, ['prod-ide']),
  // The one that is not live.
  experience('MarketingUnit', 'Disabled', UNITS.MarketingUnit, ['prod-ads']),
];

/** The four experiences of the figure, all managed through files. */
export const figureOneSeed: SeedData = {
  experiences,
  managed: experiences.map(({ shortName }) => shortName),
};

function unit(id: string, name: string) {
  return { id, name, parentId: demoOrganization.root.id };
}

function account(id: string, name: string, parentId: string) {
  return {
    id,
    name,
    parentId,
    email: `aws+${id}@figure.example`,
    status: 'ACTIVE' as const,
    state: 'ACTIVE' as const,
    joinedMethod: 'CREATED' as const,
    joinedTimestamp: '2024-03-14T09:00:00Z',
  };
}

function experience(
  shortName: string,
  status: 'Enabled' | 'Disabled',
  principal: string,
  allowed: string[],
) {
  return {
    id: `exp-${shortName.toLowerCase().padEnd(13, '0')}`,
    shortName,
    name: shortName,
    status,
    procurementPolicy: {
      name: `${shortName} policy`,
      allowed,
      denied: ['prod-chat'],
      productRequests: 'Allow' as const,
    },
    principals: [principal],
  };
}
