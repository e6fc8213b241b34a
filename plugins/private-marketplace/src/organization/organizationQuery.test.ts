import fc from 'fast-check';
import { formatTreeQuery, parseTreeQuery, searchOf } from './organizationQuery';

describe('the query of the organization page', () => {
  it('comes back from the address as it was', () => {
    const text = fc.option(fc.string({ minLength: 1 }), { nil: undefined });
    const query = fc.record({
      text,
      governing: text,
      overrides: fc.constantFrom(true as const, undefined),
      expanded: fc.option(fc.array(fc.stringMatching(/^ou-[a-z0-9]{4}$/)), {
        nil: undefined,
      }),
    });
    fc.assert(
      fc.property(query, asked => {
        const address = formatTreeQuery(asked).toString();
        expect(parseTreeQuery(new URLSearchParams(address))).toEqual(asked);
      }),
    );
  });

  it('searches only when there is something to search for', () => {
    expect(searchOf({ text: '' })).toBeUndefined();
    expect(searchOf({ overrides: true })).toEqual({ overrides: true });
  });
});
