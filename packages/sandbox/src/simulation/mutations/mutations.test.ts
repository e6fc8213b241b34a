import { findSeed } from './findSeed';
import { mutations } from './mutations';

// As many as the command looks through. Most rules need one or two.
const SEEDS = 200;

it.each(mutations)(
  'is noticed: $name',
  async mutation => {
    expect(await findSeed(mutation, SEEDS)).toBeDefined();
  },
  60_000,
);

it('breaks twenty rules and more', () => {
  expect(new Set(mutations.map(({ name }) => name)).size).toBe(
    mutations.length,
  );
  expect(mutations.length).toBeGreaterThanOrEqual(20);
});
