import type { Configuration } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { preview } from '../__testUtils__/renderEdit';
import { needsConfirmation } from './needsConfirmation';

describe('needsConfirmation', () => {
  it.each<[Configuration, boolean]>([
    [{ Status: 'Disabled' }, true],
    [{ Status: 'Enabled' }, false],
    [{ Archived: true }, true],
    [{ Archived: false }, false],
    [{ DenyProducts: ['prod-1'] }, true],
    [{ AllowProducts: ['prod-1'] }, false],
    [{ DisassociatePrincipals: ['111122223333'] }, true],
    [{ AssociatePrincipals: ['111122223333'] }, false],
  ])('of %j is %s', (configuration, isNeeded) => {
    expect(needsConfirmation(configuration, preview())).toBe(isNeeded);
  });

  it.each(['empty-and-live', 'no-longer-live', 'no-policy-and-live'] as const)(
    'is wanted when the preview warns of %s',
    code => {
      const warned = preview({ warnings: [{ code }] });
      expect(needsConfirmation({ Status: 'Enabled' }, warned)).toBe(true);
    },
  );

  it.each([
    [0, false],
    [1, true],
  ])('when %s accounts get another experience is %s', (accounts, isNeeded) => {
    const impact = { accounts, groups: [], organizationalUnits: [] };
    const associate = { AssociatePrincipals: ['111122223333'] };
    expect(needsConfirmation(associate, preview({ impact }))).toBe(isNeeded);
  });

  it('is not wanted for a new experience that starts not live', () => {
    const created = preview({ creates: true });
    const configuration: Configuration = { Name: 'New', Status: 'Disabled' };
    expect(needsConfirmation(configuration, created)).toBe(false);
  });
});
