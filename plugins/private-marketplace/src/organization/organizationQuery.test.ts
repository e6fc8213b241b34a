import fc from 'fast-check';
import {
  isSearch,
  MINE,
  parseTreeQuery,
  searchOf,
  type TreeQuery,
  withTreeQuery,
} from './organizationQuery';
import { onlyOpen } from './expansion';

const MY_REFS = ['user:default/jane', 'group:default/it'];

describe('the query of the organization page', () => {
  it('comes back from the address as it was', () => {
    const text = fc.string({ minLength: 1 });
    const isOn = fc.constant(true as const);
    const query: fc.Arbitrary<TreeQuery> = fc.record(
      {
        text,
        governing: text,
        owner: text,
        nobody: isOn,
        overrides: isOn,
        expanded: fc
          .uniqueArray(fc.stringMatching(/^ou-[a-z0-9]{4}-[a-z0-9]{8}$/))
          .map(onlyOpen),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(query, asked => {
        const other = new URLSearchParams('text=a&nobody=true&other=1');
        const address = withTreeQuery(other, asked).toString();
        const read = new URLSearchParams(address);
        expect(parseTreeQuery(read)).toEqual(asked);
        expect(read.get('other')).toBe('1');
      }),
    );
  });

  it.each([
    [{ text: 'a' }, { text: 'a' }],
    [{ governing: 'Default' }, { governing: 'Default' }],
    [{ nobody: true }, { relationship: 'none' }],
    [{ owner: 'group:default/it' }, { owner: 'group:default/it' }],
    [{ owner: MINE }, { owner: 'user:default/jane,group:default/it' }],
    [{ overrides: true }, { overrides: true }],
  ] as const)('%j asks for %j', (filter, asked) => {
    expect(isSearch(filter)).toBe(true);
    expect(searchOf(filter, MY_REFS)).toEqual(asked);
  });

  it('searches only when there is something to search for', () => {
    expect(isSearch({ text: '' })).toBe(false);
  });
});
