import type { ExperienceState } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import fc from 'fast-check';
import { differenceBetween, withDifference } from './stateDifference';

const anyList = fc
  .uniqueArray(fc.stringMatching(/^prod-[a-f]{1,2}$/), { maxLength: 8 })
  .map(list => list.sort());
const anyState: fc.Arbitrary<ExperienceState> = fc.record(
  {
    name: fc.string(),
    description: fc.string(),
    status: fc.constantFrom('Enabled' as const, 'Disabled' as const),
    archived: fc.boolean(),
    allowedProducts: anyList,
    deniedProducts: anyList,
    principals: anyList,
  },
  { requiredKeys: [] },
);

it('leads from any state to any other, also through JSON', () => {
  fc.assert(
    fc.property(anyState, anyState, (from, to) => {
      const difference = JSON.parse(
        JSON.stringify(differenceBetween(from, to)),
      );
      expect(withDifference(from, difference)).toEqual(to);
    }),
  );
});

it('says nothing of what is the same', () => {
  const allowedProducts = Array.from({ length: 2000 }, (_, n) => `prod-${n}`);
  const state = { name: 'A', allowedProducts };
  expect(differenceBetween(state, { ...state })).toEqual({});
  expect(
    differenceBetween(state, {
      ...state,
      allowedProducts: [...allowedProducts.slice(1), 'prod-new'],
    }),
  ).toEqual({
    lists: { allowedProducts: { added: ['prod-new'], removed: ['prod-0'] } },
  });
});
