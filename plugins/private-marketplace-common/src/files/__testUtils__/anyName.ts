import fc from 'fast-check';
import { isShortName, isVersion } from '../shortName';

const sign = fc.oneof(
  { arbitrary: fc.stringMatching(/^[A-Za-z0-9_.-]$/), weight: 4 },
  { arbitrary: fc.constantFrom(...' &+=:@%~(){}[]"\'!$,;äß中🛒'), weight: 2 },
  { arbitrary: fc.string({ unit: 'binary', maxLength: 1 }), weight: 1 },
);

function anyText(maxLength: number): fc.Arbitrary<string> {
  return fc.array(sign, { maxLength, size: 'max' }).map(all => all.join(''));
}

/** Any short name that a file made by hand may have, mostly short. */
export const anyShortName: fc.Arbitrary<string> = fc
  .oneof(
    { arbitrary: anyText(12), weight: 3 },
    { arbitrary: anyText(80), weight: 1 },
    { arbitrary: anyText(240), weight: 1 },
  )
  .filter(isShortName);

/** Any version that a file made by hand may have. */
export const anyVersion: fc.Arbitrary<string> = fc
  .oneof(
    anyText(8),
    anyText(20).map(text => `${text}.json`),
  )
  .filter(isVersion);
