import type { Configuration } from '@private-marketplace/schemas';
import type { Random } from '../world/Random';

// Few, so that configurations of an experience contradict each other often.
const PRODUCTS = Array.from({ length: 9 }, (_, index) => `prod-${index}`);
const MANY_PRODUCTS = Array.from({ length: 130 }, (_, at) => `prod-m${at}`);
// Shared by all experiences, each of which may hold a principal alone.
const PRINCIPALS = [
  '111111111111',
  '222222222222',
  'o-abcdefghij',
  '333333333333',
];

const WRONG = [
  '{"Name": "Finance",',
  '{"Nmae": "Finance"}',
  '{"AllowProducts": ["prod-1"], "DenyProducts": ["prod-1"]}',
  '{}',
];

/** Text of a configuration that somebody might upload, right or wrong. */
export function configurationText(random: Random, shortName: string): string {
  if (random.chance(0.12)) return random.pick('[]', ...WRONG);
  return JSON.stringify(configuration(random, shortName));
}

function configuration(random: Random, shortName: string): Configuration {
  const result: Configuration = {};
  if (random.chance(0.75)) {
    result.Name = random.chance(0.8)
      ? shortName
      : `${shortName} ${random.integer(2, 3)}`;
  }
  if (random.chance(0.75)) products(random, result);
  if (random.chance(0.3)) principals(random, result);
  if (random.chance(0.4)) result.Status = random.pick('Enabled', 'Disabled');
  if (random.chance(0.1)) {
    result.PolicyResourceRequests = random.pick('Allow', 'Deny');
  }
  if (random.chance(0.08)) result.Branding = { Title: 'Shop' };
  if (random.chance(0.08))
    result.Description = `Number ${random.integer(1, 9)}`;
  if (random.chance(0.12)) {
    result.Archived = random.chance(0.4);
    if (result.Archived) result.Status = 'Disabled';
  }
  return result;
}

function products(random: Random, result: Configuration): void {
  const few = random.some(PRODUCTS, 0.4);
  const denied = random.some(few, 0.4);
  const allowed = few.filter(id => !denied.includes(id));
  // More than a change set holds.
  if (random.chance(0.2)) {
    const count = random.pick(51, 51, 60, MANY_PRODUCTS.length);
    const list = random.chance(0.7) ? allowed : denied;
    list.push(...MANY_PRODUCTS.slice(0, count));
  }
  if (allowed.length > 0) result.AllowProducts = allowed;
  if (denied.length > 0) result.DenyProducts = denied;
}

function principals(random: Random, result: Configuration): void {
  const some = random.some(PRINCIPALS, 0.3);
  const removed = random.some(some, 0.3);
  const added = some.filter(id => !removed.includes(id));
  if (added.length > 0) result.AssociatePrincipals = added;
  if (removed.length > 0) result.DisassociatePrincipals = removed;
}
