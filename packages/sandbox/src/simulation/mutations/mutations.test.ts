import { findSeed } from './findSeed';
import { mutations } from './mutations';

// As many as the command looks through. Most rules need one or two.
const SEEDS = 200;

// Noticed by few seeds, so that they take as long as all others together.
const RARE = [
  'a late answer is taken for that of the next step',
  'nobody hears that a change set was started',
  'the step is not remembered',
];
const tried =
  process.env.LONG_TESTS === '1'
    ? mutations
    : mutations.filter(({ name }) => !RARE.includes(name));

it.each(tried)(
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
