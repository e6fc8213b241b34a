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
 * Marketplace Catalog API"). It names calls a second and no bursts, so a burst
 * is part of the second that it falls in.
 *
 * @public
 */
export const CATALOG_RATES: readonly Rate[] = [
  withinEachSecond('ListEntities', 10),
  withinEachSecond('DescribeEntity', 20),
  // Not in the table. As often as entities can be listed.
  withinEachSecond('BatchDescribeEntities', 10),
  withinEachSecond('DescribeChangeSet', 10),
  withinEachSecond('StartChangeSet', 5),
  withinEachSecond('ListChangeSets', 5),
  withinEachSecond('CancelChangeSet', 5),
  withinEachSecond('ListTagsForResource', 5),
];

/** What fills up during a second and what had been saved are together not more than may be called in it. */
function withinEachSecond(operation: string, calls: number): Rate {
  const burst = calls / 5;
  return { operations: [operation], perSecond: calls - burst, burst };
}
