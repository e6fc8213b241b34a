import type { GovernanceExperience } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import type { Organization } from '@private-marketplace/sandbox';

/** How large an organization is. */
export interface OrganizationSize {
  accounts: number;
  organizationalUnits: number;
  experiences: number;
  productsOfEach: number;
}

const ORGANIZATION = 'o-bench00000';
const ROOT = 'r-bnch';
// 3,905 units have room in the five levels that AWS allows.
const UNITS_BELOW_EACH = 5;
// Prime, so that neighbours in a list are not neighbours in the tree.
const STRIDE = 7919;

/** An organization of AWS. The same numbers give the same one. */
export function sampleOrganization(size: OrganizationSize): Organization {
  const units = size.organizationalUnits;
  return {
    id: ORGANIZATION,
    managementAccountId: accountId(0),
    root: { id: ROOT, name: 'Root' },
    organizationalUnits: Array.from({ length: units }, (_, index) => ({
      id: unitId(index),
      name: `Unit ${index}`,
      parentId:
        index < UNITS_BELOW_EACH
          ? ROOT
          : unitId(Math.floor(index / UNITS_BELOW_EACH) - 1),
    })),
    accounts: Array.from({ length: size.accounts }, (_, index) => ({
      id: accountId(index),
      name: `Account ${index}`,
      email: `account-${index}@example.com`,
      status: 'ACTIVE' as const,
      state: 'ACTIVE' as const,
      joinedMethod: 'CREATED' as const,
      joinedTimestamp: '2026-01-05T09:00:00Z',
      parentId: unitId((index * STRIDE) % units),
    })),
  };
}

/** Experiences of the organization as a whole, of units and of accounts. Some are not in force. */
export function sampleExperiences(
  size: OrganizationSize,
): GovernanceExperience[] {
  return Array.from({ length: size.experiences }, (_, index) => ({
    ref: `Experience${index}`,
    id: `exp-${String(index).padStart(13, '0')}`,
    name: `Experience ${index}`,
    status: index % 5 === 4 ? ('Disabled' as const) : ('Enabled' as const),
    archived: index % 20 === 19,
    principals:
      index === 0
        ? [ORGANIZATION]
        : [
            unitId((index * STRIDE) % size.organizationalUnits),
            accountId((index * STRIDE) % size.accounts),
          ],
    procurementPolicy: {
      allowedProducts: new Set(
        Array.from({ length: size.productsOfEach }, (_product, each) =>
          productId(index + each * 3),
        ),
      ),
      deniedProducts: new Set([productId(index), productId(index + 1)]),
    },
  }));
}

/** An account and a product to ask about, another pair for each number. */
export function sampleQuestion(
  size: OrganizationSize,
  number: number,
): { accountId: string; productId: string } {
  return {
    accountId: accountId((number * STRIDE) % size.accounts),
    productId: productId((number * STRIDE) % (size.productsOfEach * 4)),
  };
}

function unitId(index: number): string {
  return `ou-bnch-${String(index).padStart(8, '0')}`;
}

function accountId(index: number): string {
  return String(100_000_000_000 + index);
}

function productId(index: number): string {
  return `prod-${String(index).padStart(13, '0')}`;
}
