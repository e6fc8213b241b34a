import {
  isPortalShortName,
  isPortalVersion,
  portalShortNameProblem,
  portalVersionProblem,
} from './portalName';

describe('names that the portal makes', () => {
  it.each(['Finance', 'a', '2026.Q1_x-1', 'a'.repeat(40)])(
    'may be %s',
    name => {
      expect(isPortalShortName(name)).toBe(true);
      expect(isPortalVersion(name)).toBe(true);
    },
  );

  it.each([
    ['', /is missing/],
    ['Finance Unit', /^The short name holds a blank\. Use 1 to 40/],
    ['R&D', /holds "&"/],
    ['a\tb', /holds a tab/],
    ['a\u00a0b', /holds a no-break space/],
    ['a\u200bb', /holds an invisible character \(U\+200B\)/],
    ['-a', /begins with -/],
    ['a'.repeat(41), /has 41 characters/],
  ])('name the sign that is wrong in %j', (name, message) => {
    expect(portalShortNameProblem(name)).toMatch(message);
  });

  it('may be a version that is empty or begins with any sign', () => {
    expect(portalVersionProblem('')).toBeUndefined();
    expect(portalVersionProblem('-1')).toBeUndefined();
    expect(portalVersionProblem('10:00')).toMatch(/version holds ":"/);
  });
});
