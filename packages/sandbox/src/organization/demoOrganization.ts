import type { Account, Organization, OrganizationalUnit } from './organization';

const rootId = 'r-7kq2';
const managementAccountId = '100000000017';

// Identifier, name, parent. Up to three levels below the root.
const units: readonly (readonly [string, string, string])[] = [
  ['ou-7kq2-security1', 'Security', rootId],
  ['ou-7kq2-infra0002', 'Infrastructure', rootId],
  ['ou-7kq2-business3', 'Business Units', rootId],
  ['ou-7kq2-sandbox04', 'Sandbox', rootId],
  ['ou-7kq2-suspend05', 'Suspended', rootId],
  ['ou-7kq2-network06', 'Network', 'ou-7kq2-infra0002'],
  ['ou-7kq2-shared007', 'Shared Services', 'ou-7kq2-infra0002'],
  ['ou-7kq2-finance08', 'Finance Unit', 'ou-7kq2-business3'],
  ['ou-7kq2-market009', 'Marketing Unit', 'ou-7kq2-business3'],
  ['ou-7kq2-product10', 'Product Engineering', 'ou-7kq2-business3'],
  ['ou-7kq2-research1', 'Research', 'ou-7kq2-business3'],
  ['ou-7kq2-finprod12', 'Finance Production', 'ou-7kq2-finance08'],
  ['ou-7kq2-findev013', 'Finance Development', 'ou-7kq2-finance08'],
];

// Identifier, name, mailbox, parent, year of joining.
const members: readonly (readonly [string, string, string, string, number])[] =
  [
    [managementAccountId, 'Organization Management', 'aws-root', rootId, 2019],
    ['110000000021', 'Log Archive', 'log-archive', 'ou-7kq2-security1', 2019],
    [
      '110000000038',
      'Security Tooling',
      'security-tooling',
      'ou-7kq2-security1',
      2019,
    ],
    ['110000000045', 'Forensics', 'forensics', 'ou-7kq2-security1', 2021],
    ['120000000011', 'Network Hub', 'network-hub', 'ou-7kq2-network06', 2019],
    ['120000000028', 'Network Edge', 'network-edge', 'ou-7kq2-network06', 2020],
    ['120000000035', 'Build Systems', 'build', 'ou-7kq2-shared007', 2020],
    [
      '120000000042',
      'Observability',
      'observability',
      'ou-7kq2-shared007',
      2020,
    ],
    ['120000000059', 'Identity', 'identity', 'ou-7kq2-shared007', 2019],
    ['120000000066', 'Developer Portal', 'portal', 'ou-7kq2-shared007', 2023],
    ['130000000018', 'Treasury', 'treasury', 'ou-7kq2-finance08', 2020],
    ['130000000025', 'Ledger Production', 'ledger', 'ou-7kq2-finprod12', 2020],
    [
      '130000000032',
      'Payments Production',
      'payments',
      'ou-7kq2-finprod12',
      2020,
    ],
    [
      '130000000049',
      'Billing Production',
      'billing',
      'ou-7kq2-finprod12',
      2021,
    ],
    [
      '130000000056',
      'Ledger Development',
      'ledger-dev',
      'ou-7kq2-findev013',
      2020,
    ],
    [
      '130000000063',
      'Payments Development',
      'payments-dev',
      'ou-7kq2-findev013',
      2020,
    ],
    [
      '140000000015',
      'Campaign Analytics',
      'campaigns',
      'ou-7kq2-market009',
      2021,
    ],
    ['140000000022', 'Corporate Website', 'website', 'ou-7kq2-market009', 2020],
    [
      '140000000039',
      'Events and Webinars',
      'events',
      'ou-7kq2-market009',
      2022,
    ],
    [
      '150000000012',
      'Storefront Production',
      'storefront',
      'ou-7kq2-product10',
      2020,
    ],
    [
      '150000000029',
      'Storefront Staging',
      'storefront-staging',
      'ou-7kq2-product10',
      2020,
    ],
    ['150000000036', 'Mobile Production', 'mobile', 'ou-7kq2-product10', 2021],
    ['150000000043', 'Search Production', 'search', 'ou-7kq2-product10', 2021],
    [
      '150000000050',
      'Engineering Development',
      'engineering-dev',
      'ou-7kq2-product10',
      2019,
    ],
    [
      '160000000019',
      'Data Science Lab',
      'data-science',
      'ou-7kq2-research1',
      2022,
    ],
    ['160000000026', 'Genomics Pilot', 'genomics', 'ou-7kq2-research1', 2024],
    [
      '170000000016',
      'Sandbox Europe',
      'sandbox-europe',
      'ou-7kq2-sandbox04',
      2022,
    ],
    [
      '170000000023',
      'Sandbox Americas',
      'sandbox-americas',
      'ou-7kq2-sandbox04',
      2022,
    ],
    ['180000000013', 'Old Intranet', 'old-intranet', 'ou-7kq2-suspend05', 2019],
    [
      '180000000020',
      'Acquired Billing',
      'acquired-billing',
      'ou-7kq2-suspend05',
      2023,
    ],
  ];

// Closed accounts stay in the organization for a while.
const suspended = new Set(['180000000013', '180000000020']);
// Accounts that came with an acquisition.
const invited = new Set(['180000000020', '160000000026']);

function toUnit([
  id,
  name,
  parentId,
]: (typeof units)[number]): OrganizationalUnit {
  return { id, name, parentId };
}

function toAccount([
  id,
  name,
  mailbox,
  parentId,
  year,
]: (typeof members)[number]): Account {
  const status = suspended.has(id) ? 'SUSPENDED' : 'ACTIVE';
  return {
    id,
    name,
    email: `${mailbox}@example.com`,
    status,
    state: status,
    joinedMethod: invited.has(id) ? 'INVITED' : 'CREATED',
    joinedTimestamp: `${year}-03-14T09:00:00Z`,
    parentId,
  };
}

/** A made-up company with thirty accounts. */
export const demoOrganization: Organization = {
  id: 'o-7kq2m4x9ta',
  managementAccountId,
  root: { id: rootId, name: 'Root' },
  organizationalUnits: units.map(toUnit),
  accounts: members.map(toAccount),
};
