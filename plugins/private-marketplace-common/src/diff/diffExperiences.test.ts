import fc from 'fast-check';
import { diffExperiences, type ExperienceState } from './diffExperiences';

const text = fc.constantFrom('a', 'b', 'c');
const list = fc.subarray(['1', '2', '3', '4', '5']);
const anyState: fc.Arbitrary<ExperienceState> = fc.record(
  {
    name: text,
    description: text,
    status: fc.constantFrom('Enabled' as const, 'Disabled' as const),
    archived: fc.boolean(),
    productRequests: fc.constantFrom('Allow' as const, 'Deny' as const),
    branding: fc.record(
      { title: text, information: text, themeColor: text, logoUrl: text },
      { requiredKeys: [] },
    ),
    allowedProducts: list,
    deniedProducts: list,
    principals: list,
  },
  { requiredKeys: [] },
);

describe('diffExperiences', () => {
  it('tells what has changed', () => {
    expect(
      diffExperiences(
        {
          name: 'Finance',
          status: 'Disabled',
          archived: true,
          productRequests: 'Allow',
          branding: { title: 'Shop', information: 'Ask' },
          allowedProducts: ['prod-1', 'prod-2'],
          deniedProducts: ['prod-3'],
          principals: ['111122223333'],
        },
        {
          name: 'Finance',
          description: 'Money',
          status: 'Enabled',
          archived: false,
          productRequests: 'Deny',
          branding: { title: 'Market', themeColor: '#232F3E' },
          allowedProducts: ['prod-2', 'prod-3'],
          deniedProducts: ['prod-1'],
          principals: ['ou-ab12-3c4d5e6f'],
        },
      ),
    ).toEqual({
      description: { to: 'Money' },
      status: { from: 'Disabled', to: 'Enabled' },
      archived: { from: 'true', to: 'false' },
      productRequests: { from: 'Allow', to: 'Deny' },
      branding: [
        { field: 'title', from: 'Shop', to: 'Market' },
        { field: 'information', from: 'Ask' },
        { field: 'themeColor', to: '#232F3E' },
      ],
      productsAllowed: ['prod-3'],
      productsNoLongerAllowed: ['prod-1'],
      productsDenied: ['prod-1'],
      productsNoLongerDenied: ['prod-3'],
      principalsAssociated: ['ou-ab12-3c4d5e6f'],
      principalsDisassociated: ['111122223333'],
    });
  });

  it('is empty for the same state, in whatever order its lists are', () => {
    fc.assert(
      fc.property(anyState, state => {
        const same = {
          ...state,
          principals: [...(state.principals ?? [])].reverse(),
        };
        expect(diffExperiences(state, same)).toEqual({});
      }),
    );
  });

  it('leads from one list to the other', () => {
    fc.assert(
      fc.property(anyState, anyState, (before, after) => {
        const { productsAllowed = [], productsNoLongerAllowed = [] } =
          diffExperiences(before, after);
        const kept = (before.allowedProducts ?? []).filter(
          id => !productsNoLongerAllowed.includes(id),
        );
        expect([...kept, ...productsAllowed].sort()).toEqual(
          [...(after.allowedProducts ?? [])].sort(),
        );
      }),
    );
  });

  it('turned round tells the way back', () => {
    fc.assert(
      fc.property(anyState, anyState, (before, after) => {
        const there = diffExperiences(before, after);
        const back = diffExperiences(after, before);
        expect(back.name).toEqual(
          there.name && turned(there.name.from, there.name.to),
        );
        expect(back.productsDenied).toEqual(there.productsNoLongerDenied);
        expect(back.principalsAssociated).toEqual(
          there.principalsDisassociated,
        );
      }),
    );
  });
});

function turned(from: string | undefined, to: string | undefined) {
  return {
    ...(to !== undefined && { from: to }),
    ...(from !== undefined && { to: from }),
  };
}
