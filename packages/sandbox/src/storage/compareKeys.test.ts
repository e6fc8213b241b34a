import fc from 'fast-check';
import { compareKeys } from './compareKeys';

describe('compareKeys', () => {
  it('puts the last planes of Unicode after the private use area', () => {
    expect(
      ['\u{1f600}', '\uff5e', 'b', 'ab', 'a', 'B'].sort(compareKeys),
    ).toEqual(['B', 'a', 'ab', 'b', '\uff5e', '\u{1f600}']);
  });

  it('agrees with the order of the UTF-8 bytes', () => {
    const key = fc.string({ unit: 'binary' });
    fc.assert(
      fc.property(key, key, (left, right) => {
        expect(Math.sign(compareKeys(left, right))).toBe(
          Buffer.compare(Buffer.from(left), Buffer.from(right)),
        );
      }),
    );
  });
});
