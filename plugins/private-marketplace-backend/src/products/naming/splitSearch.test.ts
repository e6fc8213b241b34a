import { splitSearch } from './splitSearch';

const value = (name: string, count: number, parent?: string) => ({
  ...{ value: name, name, count },
  ...(parent !== undefined && { parent }),
});

describe('splitSearch', () => {
  it('takes the facet whose parts overlap least, and the largest first', () => {
    const facets = {
      CATEGORY: [value('a', 6000), value('b', 7000), value('c', 3000, 'b')],
      PRICING_MODEL: [value('x', 4000), value('y', 5500), value('z', 900)],
    };
    expect(splitSearch({ filters: [], count: 10_000 }, { facets })).toEqual([
      { filters: [{ type: 'PRICING_MODEL', values: ['y'] }], count: 5500 },
      { filters: [{ type: 'PRICING_MODEL', values: ['x'] }], count: 4000 },
      { filters: [{ type: 'PRICING_MODEL', values: ['z'] }], count: 900 },
    ]);
  });

  it('cuts a part by another facet', () => {
    const filters = [{ type: 'CATEGORY' as const, values: ['a'] }];
    const facets = {
      CATEGORY: [value('a', 9000), value('b', 10)],
      FULFILLMENT_OPTION_TYPE: [value('SAAS', 8000), value('API', 1000)],
    };
    expect(splitSearch({ filters, count: 9000 }, { facets })).toEqual([
      {
        filters: [
          ...filters,
          { type: 'FULFILLMENT_OPTION_TYPE', values: ['SAAS'] },
        ],
        count: 8000,
      },
      {
        filters: [
          ...filters,
          { type: 'FULFILLMENT_OPTION_TYPE', values: ['API'] },
        ],
        count: 1000,
      },
    ]);
  });

  it('gives up where nothing makes it shorter', () => {
    const facets = { CATEGORY: [value('a', 9000)], PRICING_MODEL: [] };
    expect(splitSearch({ filters: [], count: 9000 }, { facets })).toEqual([]);
  });
});
