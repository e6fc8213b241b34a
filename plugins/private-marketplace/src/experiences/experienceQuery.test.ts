import fc from 'fast-check';
import {
  ATTENTION_REASONS,
  formatListQuery,
  isFiltered,
  parseListQuery,
  STATUSES,
} from './experienceQuery';

const text = fc.string({ minLength: 1, unit: 'grapheme' });

const queries = fc.record(
  {
    text,
    status: fc.constantFrom(...STATUSES),
    managed: fc.boolean(),
    attention: fc.constantFrom('any' as const, ...ATTENTION_REASONS),
    principal: text,
    product: text,
    owner: text,
    sort: fc.constantFrom('name' as const, 'products' as const),
    order: fc.constantFrom('ascending' as const, 'descending' as const),
  },
  { requiredKeys: [] },
);

describe('the query in the address', () => {
  it('comes back from the address as it was', () => {
    fc.assert(
      fc.property(queries, query => {
        const address = formatListQuery(query).toString();
        expect(parseListQuery(new URLSearchParams(address))).toEqual(query);
      }),
    );
  });

  it('leaves out what has no meaning', () => {
    const params = new URLSearchParams(
      'status=purple&managed=perhaps&attention=&sort=id&text=&other=1',
    );
    expect(parseListQuery(params)).toEqual({});
  });

  it.each([
    [{}, false],
    [{ sort: 'name', order: 'descending' } as const, false],
    [{ managed: false }, true],
    [{ text: 'a' }, true],
    [{ text: '' }, false],
  ])('%j leaves something out: %s', (query, expected) => {
    expect(isFiltered(query)).toBe(expected);
  });
});
