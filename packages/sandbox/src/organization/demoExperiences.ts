import type { SeedExperience } from '../catalog/seedExperience';
import { demoOrganization } from './demoOrganization';
import { demoProducts } from './demoProducts';

function productsOf(...vendors: string[]): string[] {
  return demoProducts
    .filter(({ vendor }) => vendors.includes(vendor))
    .map(({ id }) => id);
}

function products(...titles: string[]): string[] {
  return titles.flatMap(title =>
    demoProducts.filter(product => product.title === title).map(({ id }) => id),
  );
}

/** The private marketplaces of the made-up company. Each principal is in one of them only. */
export const demoExperiences: readonly SeedExperience[] = [
  {
    id: 'exp-hfa7q3gade2qi',
    shortName: 'Default',
    name: 'Default',
    description: 'Products that every account of the organization may use',
    status: 'Enabled',
    procurementPolicy: {
      name: 'Default policy',
      description: 'Reviewed by cloud governance every quarter',
      allowed: productsOf(
        'Pinecrest Linux',
        'Kestrel Shield',
        'Larkfield',
        'Oakhaven',
      ).concat(
        products(
          'Everfold Backup for Cloud Workloads',
          'Tidewater Managed PostgreSQL',
        ),
      ),
      denied: products(
        'Wrenfield Team Chat Server',
        'Sparrowhill WordPress Certified Image',
        'Glasswater Tokenization Service',
      ),
      productRequests: 'Allow',
    },
    branding: {
      name: 'Company branding',
      configuration: {
        Title: 'Company Marketplace',
        Information:
          'Products reviewed by cloud governance. Request what you miss.',
        ThemeColor: '#1B4965',
      },
    },
    principals: [demoOrganization.id],
    tags: { 'backstage.io/owner': 'group:default/cloud-governance' },
  },
  {
    id: 'exp-b5m2x8t4kqw7n',
    shortName: 'FinanceUnit',
    name: 'Finance Unit',
    description: 'Products for accounts that handle money',
    status: 'Enabled',
    procurementPolicy: {
      name: 'Finance Unit policy',
      allowed: productsOf('Quillon', 'Meridian Ledger').concat(
        products('Pinecrest Linux Hardened Image Level 2'),
      ),
      denied: products('Larkfield Log Analytics'),
      productRequests: 'Allow',
    },
    branding: {
      name: 'Finance branding',
      configuration: {
        Title: 'Finance Marketplace',
        Information: 'Products that meet the controls of the Finance Unit.',
        ThemeColor: '#0B6E4F',
      },
    },
    principals: ['ou-7kq2-finance08'],
    tags: { 'backstage.io/owner': 'group:default/finance-platform' },
  },
  {
    id: 'exp-z9c4r1v6jyd3p',
    shortName: 'DataScienceLab',
    name: 'Data Science Lab',
    description: 'Tools that the lab tries out',
    status: 'Enabled',
    procurementPolicy: {
      name: 'Data Science Lab policy',
      allowed: productsOf('Vantablue', 'Asterly').concat(
        products(
          'Brightmoor Lakehouse Platform',
          'Brightmoor Data Catalog',
          'Pinecrest Linux Enterprise Server 9',
        ),
        // Titles as long as they come, and of other scripts.
        productsOf(
          'Corvid Peak',
          'Šedivá Kočka',
          '雲海ソフトウェア',
          'شركة الواحة',
        ),
        // Which no page of AWS Marketplace offers.
        products('Quillon Treasury Workstation'),
      ),
      denied: [],
      productRequests: 'Allow',
    },
    principals: ['160000000019'],
    tags: { 'backstage.io/owner': 'group:default/data-science' },
  },
  {
    id: 'exp-u3n8s5e2ghl6a',
    shortName: 'MarketingUnit',
    name: 'Marketing Unit',
    description: 'In preparation: products for campaigns and websites',
    status: 'Disabled',
    procurementPolicy: {
      name: 'Marketing Unit policy',
      allowed: products(
        'Juniper Lane Customer Data Platform',
        'Juniper Lane Campaign Studio',
        'Juniper Lane Web Analytics',
        'Sparrowhill Headless CMS',
        'Sparrowhill Digital Asset Manager',
      ),
      denied: [],
      productRequests: 'Deny',
    },
    principals: ['140000000015', '140000000022'],
    tags: { 'backstage.io/owner': 'group:default/marketing-technology' },
  },
];
