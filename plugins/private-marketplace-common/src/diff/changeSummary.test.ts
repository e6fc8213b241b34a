import {
  compareSummary,
  summarizeChanges,
  summarizeConfiguration,
} from './changeSummary';

const ids = ['1', '2', '3', '4'];
const four = { total: 4, first: ['1', '2', '3'] };

describe('summarizeConfiguration', () => {
  it('tells in short what is asked for', () => {
    expect(
      summarizeConfiguration({
        Name: 'Finance',
        Description: 'Money',
        Status: 'Enabled',
        Archived: false,
        PolicyResourceRequests: 'Deny',
        Branding: { Title: 'Shop', ThemeColor: '#112233' },
        AllowProducts: ids,
        DenyProducts: ['5'],
        AssociatePrincipals: ids,
        DisassociatePrincipals: [],
        Notes: 'n'.repeat(300),
      }),
    ).toEqual({
      name: { to: 'Finance' },
      description: true,
      status: { to: 'Enabled' },
      archived: { to: 'false' },
      productRequests: { to: 'Deny' },
      branding: ['title', 'themeColor'],
      productsAllowed: four,
      productsDenied: { total: 1, first: ['5'] },
      principalsAssociated: four,
      notes: `${'n'.repeat(199)}…`,
    });
  });
});

describe('compareSummary', () => {
  const summary = summarizeConfiguration({
    Name: 'Finance',
    Status: 'Disabled',
    Archived: true,
    AllowProducts: ids,
  });

  it('tells what was there before, and leaves out what stays', () => {
    expect(
      compareSummary(summary, {
        name: 'Finance',
        status: 'Enabled',
        archived: false,
      }),
    ).toEqual({
      status: { from: 'Enabled', to: 'Disabled' },
      archived: { from: 'false', to: 'true' },
      productsAllowed: four,
    });
  });

  it('tells that nothing was there', () => {
    expect(compareSummary(summary, {})).toEqual({ creates: true, ...summary });
  });
});

describe('summarizeChanges', () => {
  it('tells of each type of change that the Catalog knows', () => {
    const products = (list: string[], Notes?: string) => ({
      Products: [{ Ids: list.slice(0, 1), Notes }, { Ids: list.slice(1) }],
    });
    expect(
      summarizeChanges([
        { changeType: 'CreateExperience', details: { Name: 'Finance' } },
        { changeType: 'CreateProcurementPolicy', details: { Name: 'Policy' } },
        { changeType: 'AllowProductProcurement', details: products(ids, 'Ok') },
        { changeType: 'DenyProductProcurement', details: products(['5']) },
        { changeType: 'AssociateAudience', details: { Principals: ids } },
        { changeType: 'DisassociateAudience', details: { Principals: ['6'] } },
        { changeType: 'ReviveExperience', details: {} },
        {
          changeType: 'UpdateExperience',
          details: { Description: 'Money', Status: 'Enabled' },
        },
        {
          changeType: 'UpdateProcurementPolicy',
          details: { Configuration: { PolicyResourceRequests: 'Allow' } },
        },
        {
          changeType: 'CreateBrandingSettings',
          details: { Configuration: { LogoUrl: 'https://example.com/l.png' } },
        },
      ]),
    ).toEqual({
      creates: true,
      name: { to: 'Finance' },
      description: true,
      status: { to: 'Enabled' },
      archived: { to: 'false' },
      productRequests: { to: 'Allow' },
      branding: ['logoUrl'],
      productsAllowed: four,
      productsDenied: { total: 1, first: ['5'] },
      principalsAssociated: four,
      principalsDisassociated: { total: 1, first: ['6'] },
      notes: 'Ok',
    });
  });

  it('leaves out what it does not know', () => {
    expect(
      summarizeChanges([
        { changeType: 'PaintExperience', details: { Colour: 'red' } },
        { changeType: 'UpdateExperience', details: 'odd' },
        { changeType: 'AllowProductProcurement', details: { Products: [7] } },
        { changeType: 'AssociateAudience' },
      ]),
    ).toEqual({});
  });
});
