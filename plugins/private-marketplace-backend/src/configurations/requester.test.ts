import fc from 'fast-check';
import { decodeRequester, encodeRequester } from './requester';

describe('requester', () => {
  it('comes back as it went in, over nothing but visible ASCII', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), entityRef => {
        const header = encodeRequester(entityRef);
        expect(header).toMatch(/^[!-~]*$/);
        expect(decodeRequester(header)).toBe(entityRef);
      }),
    );
  });

  it.each([undefined, '%', '%E0%A4%A'])(
    'is nobody where the metadata is %s',
    value => {
      expect(decodeRequester(value)).toBeUndefined();
    },
  );
});
