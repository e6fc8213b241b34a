import fc from 'fast-check';
import { fromVersionSegment, toVersionSegment } from './versionSegment';

const anyVersion = fc.oneof(
  fc.string({ unit: fc.constantFrom('.'), maxLength: 40 }),
  fc.stringMatching(/^[A-Za-z0-9_.~-]{0,40}$/),
);

describe('a version in an address', () => {
  it.each([
    ['', '~'],
    ['.', '~.'],
    ['..', '~..'],
    ['...', '~...'],
    ['7', '7'],
    ['1.2', '1.2'],
    ['~', '~~'],
    ['~.', '~~.'],
  ])('%j is %s', (version, segment) => {
    expect(toVersionSegment(version)).toBe(segment);
  });

  it('stays in the address, and comes out as it went in', () => {
    fc.assert(
      fc.property(anyVersion, version => {
        const segment = toVersionSegment(version);
        const { pathname } = new URL(`http://x/configurations/${segment}`);
        expect(pathname).toBe(`/configurations/${segment}`);
        expect(segment).not.toBe('');
        expect(fromVersionSegment(segment)).toBe(version);
      }),
    );
  });
});
