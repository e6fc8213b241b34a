import type { Rate } from './Rate';

/**
 * Rates of AWS Organizations for one account (AWS Organizations User Guide,
 * "Quotas and service limits"). The three lists of parents and children stand
 * in one line there, and so share a rate here.
 *
 * @public
 */
export const ORGANIZATIONS_RATES: readonly Rate[] = [
  asDocumented(['ListAccounts'], 8, 12),
  asDocumented(
    [
      'ListParents',
      'ListAccountsForParent',
      'ListOrganizationalUnitsForParent',
    ],
    5,
    8,
  ),
  asDocumented(['ListRoots'], 1, 2),
  asDocumented(['DescribeOrganization'], 1, 2),
  asDocumented(['DescribeAccount'], 20, 30),
  asDocumented(['DescribeOrganizationalUnit'], 2, 2),
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

/**
 * Rates of the AWS Marketplace Discovery API (AWS General Reference, "AWS
 * Marketplace endpoints and quotas"), which names no bursts, either.
 *
 * @public
 */
export const DISCOVERY_RATES: readonly Rate[] = [
  withinEachSecond('SearchListings', 10),
  withinEachSecond('SearchFacets', 10),
  withinEachSecond('GetListing', 5),
  withinEachSecond('GetProduct', 5),
];

/** A bucket of tokens that AWS describes as one. */
function asDocumented(
  operations: readonly string[],
  perSecond: number,
  burst: number,
): Rate {
  return { operations, perSecond, burst, documented: { perSecond, burst } };
}

/** What fills up during a second and what had been saved are together not more than may be called in it. */
function withinEachSecond(operation: string, calls: number): Rate {
  const burst = calls / 5;
  return {
    operations: [operation],
    perSecond: calls - burst,
    burst,
    documented: { perSecond: calls },
  };
}
