import { withoutDecided } from './decisions';

const late = {
  Name: 'Finance',
  Description: 'Old',
  AllowProducts: ['prod-a', 'prod-b'],
  DenyProducts: ['prod-c'],
  AssociatePrincipals: ['ou-7kq2-finance08'],
  Status: 'Enabled' as const,
  Branding: { Title: 'Shop', ThemeColor: '#112233' },
  Notes: 'Q3',
};

describe('withoutDecided', () => {
  it('leaves all where nothing later says anything of it', () => {
    expect(withoutDecided(late, [{ AllowProducts: ['prod-z'] }])).toEqual({
      rest: late,
      superseded: {},
    });
  });

  it('tells each product, principal and field apart', () => {
    const later = [
      { Name: 'Money', DenyProducts: ['prod-a'] },
      { DisassociatePrincipals: ['ou-7kq2-finance08'] },
      { Branding: { Title: 'Store' } },
    ];
    expect(withoutDecided(late, later)).toEqual({
      rest: {
        Description: 'Old',
        AllowProducts: ['prod-b'],
        DenyProducts: ['prod-c'],
        Status: 'Enabled',
        Branding: { ThemeColor: '#112233' },
        Notes: 'Q3',
      },
      superseded: {
        Name: 'Finance',
        AllowProducts: ['prod-a'],
        AssociatePrincipals: ['ou-7kq2-finance08'],
        Branding: { Title: 'Shop' },
        Notes: 'Q3',
      },
    });
  });

  it('leaves nothing of notes without a product', () => {
    const { rest } = withoutDecided(
      { AllowProducts: ['prod-a'], Notes: 'Q3' },
      [{ DenyProducts: ['prod-a'] }],
    );
    expect(rest).toEqual({});
  });
});
