import type { SeedExperience } from '../catalog/seedExperience';
import { demoOrganization } from './demoOrganization';
import type { Account, Organization } from './organization';

const { id: ORGANIZATION, root, managementAccountId } = demoOrganization;

const units = {
  finance: 'ou-7kq2-finance1',
  engineering: 'ou-7kq2-engineer',
  marketing: 'ou-7kq2-marketin',
};
const accounts = {
  finance: '111111111111',
  engineering: '222222222222',
  marketing: '333333333333',
};

const organization: Organization = {
  ...demoOrganization,
  organizationalUnits: [
    unit(units.finance, 'Finance'),
    unit(units.engineering, 'Engineering'),
    unit(units.marketing, 'Marketing Unit'),
  ],
  accounts: [
    ...demoOrganization.accounts.filter(({ id }) => id === managementAccountId),
    account(accounts.finance, 'Finance Ledger', units.finance),
    account(accounts.engineering, 'Engineering Builds', units.engineering),
    account(accounts.marketing, 'Marketing Campaigns', units.marketing),
  ],
};

const experiences: readonly (SeedExperience & { shortName: string })[] = [
  experience('Default', 'Enabled', ORGANIZATION, ['prod-linux']),
  experience('Finance', 'Enabled', units.finance, ['prod-ledger']),
  experience('Engineering', 'Enabled', units.engineering, ['prod-ide']),
  experience('MarketingUnit', 'Disabled', units.marketing, ['prod-ads']),
];

/**
 * Figure 1 of AWS's blog post "Automate Private Marketplace management for your
 * organization": three units with an account in each, and four experiences, of
 * which that of the Marketing Unit is not live.
 */
export const figureOne = { accounts, experiences, organization, units };

function unit(id: string, name: string) {
  return { id, name, parentId: root.id };
}

function account(id: string, name: string, parentId: string): Account {
  return {
    id,
    name,
    parentId,
    email: `aws+${id}@figure.example`,
    status: 'ACTIVE',
    state: 'ACTIVE',
    joinedMethod: 'CREATED',
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
