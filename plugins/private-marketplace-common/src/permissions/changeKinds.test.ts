import type { Configuration } from '@private-marketplace/schemas';
import { changeKindsOf, CHANGE_PERMISSIONS } from './changeKinds';
import { experiencePermissions } from './permissions';

const known = { name: 'Finance', description: 'Money' };

describe('changeKindsOf', () => {
  it.each<[Configuration, string[]]>([
    [{ AllowProducts: ['p'], DenyProducts: ['q'], Notes: 'x' }, ['products']],
    [{ PolicyResourceRequests: 'Deny' }, ['products']],
    [{ AssociatePrincipals: ['111122223333'] }, ['audience']],
    [{ DisassociatePrincipals: ['111122223333'] }, ['audience']],
    [{ Status: 'Disabled', Archived: true }, ['live']],
    [{ Archived: false }, ['live']],
    [{ Branding: { Title: 'Shop' } }, ['branding']],
    [{ Name: 'Finance', AllowProducts: ['p'] }, ['products']],
    [{ Description: 'Money' }, []],
    [{ Name: 'Money', Description: 'New' }, ['details']],
    [{ AllowProducts: [], Status: 'Enabled' }, ['live']],
  ])('of a known experience: %j', (configuration, kinds) => {
    expect(changeKindsOf(configuration, known)).toEqual(kinds);
  });

  it('of one that is created include whom it governs', () => {
    const configuration: Configuration = {
      Name: 'Finance',
      Branding: { Title: 'Shop' },
      AllowProducts: ['p'],
    };
    expect(changeKindsOf(configuration, undefined)).toEqual(['create']);
    expect(
      changeKindsOf(
        {
          ...configuration,
          AssociatePrincipals: ['111122223333'],
          Status: 'Enabled',
        },
        undefined,
      ),
    ).toEqual(['create', 'audience', 'live']);
  });

  it('have permissions that are told to the permission framework', () => {
    expect(experiencePermissions).toEqual(
      expect.arrayContaining(Object.values(CHANGE_PERMISSIONS)),
    );
  });
});
