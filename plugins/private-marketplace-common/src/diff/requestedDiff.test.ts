import { requestedDiff } from './requestedDiff';

describe('requestedDiff', () => {
  it('tells what a configuration asks for', () => {
    expect(
      requestedDiff({
        Name: 'Finance',
        Description: 'Money',
        Status: 'Disabled',
        Archived: true,
        PolicyResourceRequests: 'Deny',
        Branding: { LogoUrl: 'https://example.com/a.png', Title: 'Shop' },
        AllowProducts: ['prod-1'],
        DenyProducts: ['prod-2'],
        AssociatePrincipals: ['111122223333'],
        DisassociatePrincipals: ['ou-ab12-3c4d5e6f'],
        Notes: 'Assessed',
      }),
    ).toEqual({
      name: { to: 'Finance' },
      description: { to: 'Money' },
      status: { to: 'Disabled' },
      archived: { to: 'true' },
      productRequests: { to: 'Deny' },
      branding: [
        { field: 'title', to: 'Shop' },
        { field: 'logoUrl', to: 'https://example.com/a.png' },
      ],
      productsAllowed: ['prod-1'],
      productsDenied: ['prod-2'],
      principalsAssociated: ['111122223333'],
      principalsDisassociated: ['ou-ab12-3c4d5e6f'],
    });
  });

  it('leaves out what is not asked for', () => {
    expect(requestedDiff({ Archived: false, AllowProducts: [] })).toEqual({
      archived: { to: 'false' },
    });
  });
});
