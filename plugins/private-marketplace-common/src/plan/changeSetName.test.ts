import fc from 'fast-check';
import { anyShortName } from '../files/__testUtils__/anyName';
import { isPortalShortName } from '../files/portalName';
import { isShortName } from '../files/shortName';
import {
  beginningOfChangeSet,
  changeSetName,
  isChangeSetNameOf,
  shortNameOfChangeSet,
} from './changeSetName';

const UPDATE = 'Private Marketplace Automation Update Experience  ';
// StartChangeSet, ChangeSetName.
const TAKEN = /^[\w\s+=.:@-]{1,100}$/;

describe('names of change sets', () => {
  it('carry any short name that fits, so that it comes out as it went in', () => {
    fc.assert(
      fc.property(anyShortName, fc.boolean(), (name, creates) => {
        const full = changeSetName(name, creates);
        expect(full).toMatch(TAKEN);
        expect(isChangeSetNameOf(full, name)).toBe(true);
        const beginning = beginningOfChangeSet(full);
        if (beginning === undefined) {
          expect(shortNameOfChangeSet(full)).toBe(name);
        } else {
          expect(shortNameOfChangeSet(full)).toBeUndefined();
          expect(name.startsWith(beginning)).toBe(true);
        }
      }),
    );
  });

  it('differ for different short names', () => {
    fc.assert(
      fc.property(anyShortName, anyShortName, (one, other) => {
        fc.pre(one !== other);
        expect(isChangeSetNameOf(changeSetName(one, false), other)).toBe(false);
      }),
    );
  });

  it.each([
    ['Finance', 'Finance'],
    ['Brand Team', 'Brand+Team'],
    ['R&D+Ops=1', 'R=26D=2BOps=3D1'],
    ['Käse', 'K=C3=A4se'],
    ['a:b', 'a=3Ab'],
    ['x'.repeat(50), 'x'.repeat(50)],
    [`${'x'.repeat(60)}`, `:${'x'.repeat(32)}:42f2d97335669f86`],
  ])('end for %s in %s', (shortName, ending) => {
    expect(changeSetName(shortName, false)).toBe(`${UPDATE}${ending}`);
  });

  it('carry whatever the portal names whole', () => {
    const longest = 'a'.repeat(40);
    expect(isPortalShortName(longest)).toBe(true);
    expect(changeSetName(longest, true)).toContain(longest);
  });

  it('cut no sign in two', () => {
    const name = '\u{1F6D2}'.repeat(40);
    expect(isShortName(name)).toBe(true);
    expect(beginningOfChangeSet(changeSetName(name, true))).toBe(
      '\u{1F6D2}'.repeat(2),
    );
  });

  it.each([
    'Submitted by 111122223333',
    // The sample of AWS has the Name of the experience there, with blanks.
    `${UPDATE}Finance Unit`,
    `${UPDATE}`,
    `${UPDATE}a=2Fb`,
    `${UPDATE}a=FF`,
    `${UPDATE}a=2`,
  ])('of other people are not ours: %s', name => {
    expect(shortNameOfChangeSet(name)).toBeUndefined();
    expect(beginningOfChangeSet(name)).toBeUndefined();
  });
});
