import type { GovernanceExperience } from '../governanceExperience';
import type { OrganizationTree } from '../organizationTree';

/** How large a random organization is. */
export interface RandomOrganizationSize {
  accounts: number;
  organizationalUnits: number;
  experiences: number;
  productsPerExperience: number;
}

const ROOT = 'r-rand';
const ORGANIZATION = 'o-random0000';
/** Organizational units nest so deep at most (AWS Organizations User Guide, "Quotas"). */
const MAX_DEPTH = 5;

/**
 * An organization in the shape that AWS allows, with experiences on the
 * organization, on units and on accounts. The same seed gives the same one.
 */
export function randomOrganization(
  seed: number,
  size: RandomOrganizationSize,
): { tree: OrganizationTree; experiences: GovernanceExperience[] } {
  const below = randomNumbers(seed);
  const depths: number[] = [];
  const organizationalUnits = Array.from(
    { length: size.organizationalUnits },
    (_, index) => {
      const candidate = index === 0 ? -1 : below(index);
      const depth = (depths[candidate] ?? 0) + 1;
      const nests = depth <= MAX_DEPTH;
      depths.push(nests ? depth : 1);
      return {
        id: unitId(index),
        name: `Unit ${index}`,
        parentId: nests && candidate >= 0 ? unitId(candidate) : ROOT,
      };
    },
  );
  const accounts = Array.from({ length: size.accounts }, (_, index) => ({
    id: accountId(index),
    name: `Account ${index}`,
    parentId: unitId(below(size.organizationalUnits)),
    state: below(20) === 0 ? ('SUSPENDED' as const) : ('ACTIVE' as const),
  }));
  const tree = {
    organizationId: ORGANIZATION,
    rootId: ROOT,
    organizationalUnits,
    accounts,
  };
  return { tree, experiences: randomExperiences(below, size) };
}

/** Each principal goes to one experience. A fifth of them are not live, and few are archived. */
function randomExperiences(
  below: (limit: number) => number,
  size: RandomOrganizationSize,
): GovernanceExperience[] {
  const free = (count: number, toId: (index: number) => string) => {
    const taken = new Set<number>();
    return () => {
      let index = below(count);
      while (taken.has(index)) index = (index + 1) % count;
      taken.add(index);
      return toId(index);
    };
  };
  const unit = free(size.organizationalUnits, unitId);
  const account = free(size.accounts, accountId);
  const catalog = size.productsPerExperience * 10;
  const products = (count: number) =>
    new Set(Array.from({ length: count }, () => productId(below(catalog))));
  return Array.from({ length: size.experiences }, (_, index) => ({
    ref: `Experience${index}`,
    id: `exp-${String(index).padStart(13, '0')}`,
    name: `Experience ${index}`,
    status: below(5) === 0 ? ('Disabled' as const) : ('Enabled' as const),
    archived: below(20) === 0,
    principals: index === 0 ? [ORGANIZATION] : [unit(), account()],
    procurementPolicy: {
      allowedProducts: products(size.productsPerExperience),
      deniedProducts: products(3),
    },
  }));
}

function unitId(index: number): string {
  return `ou-rand-${String(index).padStart(8, '0')}`;
}

function accountId(index: number): string {
  return String(100_000_000_000 + index);
}

function productId(index: number): string {
  return `prod-${String(index).padStart(13, '0')}`;
}

/** Whole numbers below a limit, by the "minimal standard" generator of Park and Miller. */
function randomNumbers(seed: number): (limit: number) => number {
  const modulus = 2_147_483_647;
  let state = (Math.abs(Math.trunc(seed)) % (modulus - 1)) + 1;
  return limit => {
    state = (state * 48_271) % modulus;
    return state % limit;
  };
}
