import { principalKind } from './principalKind';

describe('principalKind', () => {
  it.each([
    ['o-abcdefghij', 'organization'],
    ['ou-ab12-3c4d5e6f', 'organizationalUnit'],
    ['111122223333', 'account'],
    ['r-ab12', 'other'],
  ])('%s', (principal, kind) => {
    expect(principalKind(principal)).toBe(kind);
  });
});
