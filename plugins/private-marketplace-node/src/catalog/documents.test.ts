import fc from 'fast-check';
import {
  parseAudience,
  parseBranding,
  parseExperience,
  parseProcurementPolicy,
} from './documents';

describe('parseExperience', () => {
  it('reads a whole document', () => {
    expect(
      parseExperience({
        Name: 'Finance',
        Description: 'Money',
        Status: 'Enabled',
        AdminStatus: 'Editable',
        ProcurementPolicies: ['procpolicy-1'],
        BrandingSettings: ['brandsettings-1'],
      }),
    ).toEqual({
      name: 'Finance',
      description: 'Money',
      status: 'Enabled',
      archived: false,
      procurementPolicyId: 'procpolicy-1',
      brandingSettingsId: 'brandsettings-1',
    });
  });

  it.each([
    [undefined, false],
    ['', false],
    ['Editable', false],
    ['Restricted', true],
  ])('takes AdminStatus %s for archived: %s', (AdminStatus, archived) => {
    expect(parseExperience({ AdminStatus })).toMatchObject({ archived });
  });

  it('has a new experience for not live', () => {
    expect(parseExperience({ Name: 'A' })).toMatchObject({
      status: 'Disabled',
    });
  });
});

describe('parseProcurementPolicy', () => {
  it('gathers the products of all statements, each once', () => {
    expect(
      parseProcurementPolicy({
        Statements: [
          { Effect: 'Allow', Resources: [{ Ids: ['a', 'b'] }, { Ids: ['a'] }] },
          { Effect: 'Deny', Resources: [{ Ids: ['c'] }] },
          { Effect: 'Allow', Resources: [{ Ids: ['d'] }] },
          { Effect: 'Other', Resources: [{ Ids: ['e'] }] },
        ],
        Configuration: { PolicyResourceRequests: 'Allow' },
      }),
    ).toEqual({
      allowedProducts: ['a', 'b', 'd'],
      deniedProducts: ['c'],
      productRequests: 'Allow',
    });
  });
});

it('reads branding and audience', () => {
  expect(
    parseBranding({ Configuration: { Title: 'T', LogoUrl: 'https://a' } }),
  ).toEqual({ title: 'T', logoUrl: 'https://a' });
  expect(
    parseAudience({ ExperienceId: 'exp-1', Principals: ['o-1', 2] }),
  ).toEqual({ experienceId: 'exp-1', principals: ['o-1'] });
});

describe('whatever a document holds', () => {
  const names = [
    'Name',
    'Status',
    'AdminStatus',
    'ProcurementPolicies',
    'BrandingSettings',
    'Statements',
    'Effect',
    'Resources',
    'Ids',
    'Configuration',
    'PolicyResourceRequests',
    'Title',
    'ExperienceId',
    'Principals',
  ];
  // Values that come near to documents, for they have the right names.
  const { odd } = fc.letrec(tie => ({
    odd: fc.oneof(
      { maxDepth: 5 },
      fc.constantFrom<unknown>('Allow', 'Deny', 'Editable', 7, null, true),
      fc.array(tie('odd'), { maxLength: 3 }),
      fc.dictionary(fc.constantFrom(...names), tie('odd'), { maxKeys: 4 }),
    ),
  }));

  it('is read without an error, and into what the type says', () => {
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), odd), document => {
        const experience = parseExperience(document);
        expect(typeof experience.name).toBe('string');
        expect(typeof experience.archived).toBe('boolean');
        expect(['Enabled', 'Disabled']).toContain(experience.status);

        const policy = parseProcurementPolicy(document);
        const { principals } = parseAudience(document);
        for (const each of [
          ...policy.allowedProducts,
          ...policy.deniedProducts,
          ...principals,
        ]) {
          expect(typeof each).toBe('string');
        }
        const texts = Object.values(parseBranding(document));
        expect(
          texts.every(each => each === undefined || typeof each === 'string'),
        ).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it.each([undefined, null, 7, 'text', []])('also %j', document => {
    expect(parseExperience(document)).toMatchObject({ name: '' });
    expect(parseProcurementPolicy(document)).toMatchObject({
      allowedProducts: [],
    });
    expect(parseBranding(document)).toEqual({});
    expect(parseAudience(document)).toEqual({ principals: [] });
  });
});
