import { findSeed } from './findSeed';
import { mutations } from './mutations';

// The command looks through 200; here it is enough that the means work.
const SEEDS = 12;

it.each(mutations)(
  'is noticed: $name',
  async mutation => {
    expect(await findSeed(mutation, SEEDS)).toBeDefined();
  },
  30_000,
);

it('breaks ten rules and more', () => {
  expect(new Set(mutations.map(({ name }) => name)).size).toBe(
    mutations.length,
  );
  expect(mutations.length).toBeGreaterThanOrEqual(10);
});
