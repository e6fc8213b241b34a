import type { Rate } from './Rate';

/**
 * Rates of AWS Organizations for one account (AWS Organizations User Guide,
 * "Quotas and service limits"). The three lists of parents and children stand
 * in one line there, and so share a rate here.
 *
 * @public
 */
export const ORGANIZATIONS_RATES: readonly Rate[] = [
  { operations: ['ListAccounts'], perSecond: 8, burst: 12 },
  {
    operations: [
      'ListParents',
      'ListAccountsForParent',
      'ListOrganizationalUnitsForParent',
    ],
    perSecond: 5,
    burst: 8,
  },
  { operations: ['ListRoots'], perSecond: 1, burst: 2 },
  { operations: ['DescribeOrganization'], perSecond: 1, burst: 2 },
  { operations: ['DescribeAccount'], perSecond: 20, burst: 30 },
  { operations: ['DescribeOrganizationalUnit'], perSecond: 2, burst: 2 },
];

/**
 * Rates of the Catalog API (AWS Marketplace API Reference, "Quotas for the AWS
 * Marketplace Catalog API"). It names no bursts: a second's worth is taken.
 *
 * @public
 */
export const CATALOG_RATES: readonly Rate[] = [
  { operations: ['ListEntities'], perSecond: 10, burst: 10 },
  { operations: ['DescribeEntity'], perSecond: 20, burst: 20 },
  // Not in the table. As often as entities can be listed.
  { operations: ['BatchDescribeEntities'], perSecond: 10, burst: 10 },
  { operations: ['DescribeChangeSet'], perSecond: 10, burst: 10 },
  { operations: ['StartChangeSet'], perSecond: 5, burst: 5 },
  { operations: ['ListChangeSets'], perSecond: 5, burst: 5 },
  { operations: ['CancelChangeSet'], perSecond: 5, burst: 5 },
  { operations: ['ListTagsForResource'], perSecond: 5, burst: 5 },
];
