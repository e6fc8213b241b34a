import type { Configuration } from '@private-marketplace/schemas';
import {
  previewConfiguration,
  principalsToLookUp,
  type PreviewRequest,
} from './previewConfiguration';
import type { PreviewedExperience } from './previewedExperience';

const ACCOUNT = '111122223333';
const UNIT = 'ou-ab12-3c4d5e6f';
const known: PreviewedExperience = {
  id: 'exp-hfa7q3gade2qi',
  name: 'Finance Unit',
  description: 'Money',
  archived: false,
  hasBranding: false,
  hasProcurementPolicy: true,
  status: 'Enabled',
  productRequests: 'Allow',
  allowedProducts: ['prod-1', 'prod-2'],
  deniedProducts: ['prod-3'],
  principals: [ACCOUNT],
};
const { principals: _principals, ...withoutAudience } = known;

function preview(
  configuration: Configuration,
  experience: PreviewedExperience | undefined = known,
  more: Partial<PreviewRequest> = {},
) {
  return previewConfiguration({
    shortName: 'Finance',
    configuration,
    planned: { revision: 7, known: experience, queueLength: 0 },
    associations: new Map(),
    ...more,
  });
}

/** The preview of an experience that nobody has heard of. */
function previewOfNew(
  configuration: Configuration,
  more: Partial<PreviewRequest> = {},
) {
  return preview(configuration, undefined, { planned: undefined, ...more });
}

function products(count: number): string[] {
  return Array.from({ length: count }, (_, at) => `prod-m${at}`);
}

/** Predictions of the steps. */
function stepsOf(
  configuration: Configuration,
  experience?: PreviewedExperience,
  more?: Partial<PreviewRequest>,
) {
  return preview(configuration, experience, more).steps.map(
    step => step.prediction,
  );
}

/** The items of all steps. */
function itemsOf(...args: Parameters<typeof preview>) {
  return preview(...args).steps.flatMap(step =>
    step.changes.flatMap(change => change.items),
  );
}

function codesOf(...args: Parameters<typeof preview>) {
  return preview(...args).warnings.map(warning => warning.code);
}

describe('previewConfiguration', () => {
  it('tells what changes, from what, and what is so already', () => {
    expect(
      preview({
        Name: 'Money',
        Status: 'Enabled',
        AllowProducts: ['prod-1', 'prod-3', 'prod-4'],
        DisassociatePrincipals: [ACCOUNT, UNIT],
      }),
    ).toEqual({
      shortName: 'Finance',
      creates: false,
      revision: 7,
      renames: { from: 'Finance Unit', to: 'Money' },
      prediction: 'applied',
      problems: [],
      queuedBehind: 0,
      steps: [
        {
          name: 'Private Marketplace Automation Update Experience  Finance',
          prediction: 'applied',
          changes: [
            {
              changeType: 'DisassociateAudience',
              items: [
                {
                  field: 'DisassociatePrincipals',
                  value: ACCOUNT,
                  effect: 'will-change',
                },
              ],
            },
            {
              changeType: 'AllowProductProcurement',
              items: [
                {
                  field: 'AllowProducts',
                  value: 'prod-3',
                  from: 'denied',
                  effect: 'will-change',
                },
                {
                  field: 'AllowProducts',
                  value: 'prod-4',
                  effect: 'will-change',
                },
              ],
            },
            {
              changeType: 'UpdateExperience',
              items: [
                {
                  field: 'Name',
                  value: 'Money',
                  from: 'Finance Unit',
                  effect: 'will-change',
                },
              ],
            },
          ],
        },
      ],
      noEffect: [
        { field: 'Status', value: 'Enabled', effect: 'already-so' },
        { field: 'AllowProducts', value: 'prod-1', effect: 'already-so' },
        { field: 'DisassociatePrincipals', value: UNIT, effect: 'already-so' },
      ],
      warnings: [],
    });
  });

  it('tells of an experience that is created only what was asked for', () => {
    const { creates, revision, prediction, steps } = previewOfNew({
      Name: 'Finance',
      Status: 'Disabled',
    });
    expect({ creates, revision, prediction }).toEqual({
      creates: true,
      revision: undefined,
      prediction: 'applied',
    });
    expect(steps[0]?.changes).toEqual([
      {
        changeType: 'CreateExperience',
        items: [{ field: 'Name', value: 'Finance', effect: 'will-change' }],
      },
      { changeType: 'CreateProcurementPolicy', items: [] },
      {
        changeType: 'UpdateExperience',
        items: [{ field: 'Status', value: 'Disabled', effect: 'will-change' }],
      },
    ]);
  });

  it('says when nothing would happen', () => {
    expect(preview({ Name: 'Finance Unit', Archived: false })).toMatchObject({
      prediction: 'no-effect',
      steps: [],
      noEffect: [{ field: 'Name' }, { field: 'Archived', value: 'false' }],
    });
  });

  it('says what rejects a configuration', () => {
    expect(previewOfNew({ Status: 'Enabled' })).toMatchObject({
      prediction: 'rejected',
      problems: [{ pointer: '/Name' }],
      steps: [],
      noEffect: [],
      warnings: [],
    });
  });

  it('counts products with new notes as changed', () => {
    expect(itemsOf({ AllowProducts: ['prod-1'], Notes: 'Assessed' })).toEqual([
      {
        field: 'AllowProducts',
        value: 'prod-1',
        from: 'allowed',
        effect: 'will-change',
      },
    ]);
  });

  it('names the parts of a branding and knows which are so already', () => {
    const Branding = { Title: 'Shop', ThemeColor: '#1B4965' };
    const branding = { title: 'Shop', themeColor: '#232F3E' };
    const experience = { ...known, hasBranding: true, branding };
    expect(itemsOf({ Branding }, experience)).toEqual([
      {
        field: 'Branding',
        part: 'title',
        value: 'Shop',
        from: 'Shop',
        effect: 'already-so',
      },
      {
        field: 'Branding',
        part: 'themeColor',
        value: '#1B4965',
        from: '#232F3E',
        effect: 'will-change',
      },
    ]);
    expect(itemsOf({ Branding: { Title: 'Shop' } })).toEqual([
      {
        field: 'Branding',
        part: 'title',
        value: 'Shop',
        effect: 'will-change',
      },
    ]);
  });

  it('predicts that a principal of another experience can not be associated', () => {
    const associations = new Map([[UNIT, ['Marketing']]]);
    const reason = {
      code: 'principal-of-another-experience',
      experience: 'Marketing',
    };
    const AssociatePrincipals = [UNIT, '444455556666'];
    expect(
      itemsOf({ AssociatePrincipals }, known, { associations }),
    ).toMatchObject([
      { value: UNIT, effect: 'will-fail', reason },
      { value: '444455556666', effect: 'will-change' },
    ]);
    const creation = previewOfNew(
      { Name: 'Finance', AssociatePrincipals },
      { associations },
    );
    expect(creation.prediction).toBe('fails');
    expect(creation.steps[0]?.prediction).toBe('fails');
  });

  it('predicts principals outside of the organization only where that is known', () => {
    const configuration = { AssociatePrincipals: [UNIT] };
    expect(stepsOf(configuration)).toEqual(['applied']);
    expect(
      itemsOf(configuration, known, { organization: new Set([ACCOUNT]) }),
    ).toMatchObject([{ reason: { code: 'principal-not-in-organization' } }]);
  });

  it('predicts that nobody is disassociated from an experience that has nobody', () => {
    const configuration = { DisassociatePrincipals: [UNIT] };
    const reason = { code: 'other', detail: expect.stringContaining(UNIT) };
    expect(itemsOf(configuration, withoutAudience)).toMatchObject([{ reason }]);
    const creation = previewOfNew({ Name: 'Finance', ...configuration });
    expect(creation.prediction).toBe('fails');
  });

  it('predicts that an archived experience can not be changed', () => {
    const archived = { ...known, archived: true, status: 'Disabled' as const };
    const configuration = { Name: 'Money', AllowProducts: ['prod-4'] };
    expect(itemsOf(configuration, archived)).toMatchObject([
      { field: 'AllowProducts', reason: { code: 'archived' } },
      { field: 'Name', reason: { code: 'archived' } },
    ]);
    expect(stepsOf({ ...configuration, Archived: false }, archived)).toEqual([
      'applied',
      'applied',
    ]);
  });

  it('predicts that an experience whose principals are elsewhere can not be revived', () => {
    const archived = { ...known, archived: true, status: 'Disabled' as const };
    const configuration: Configuration = { Archived: false, Name: 'Money' };
    const associations = new Map([[ACCOUNT, ['Marketing']]]);
    const { prediction, steps } = preview(configuration, archived, {
      associations,
    });
    expect(prediction).toBe('fails');
    expect(steps).toMatchObject([
      {
        prediction: 'fails',
        changes: [
          {
            items: [
              {
                field: 'Archived',
                value: 'false',
                from: 'true',
                reason: {
                  code: 'principal-of-another-experience',
                  experience: 'Marketing',
                  detail: ACCOUNT,
                },
              },
            ],
          },
        ],
      },
      {
        prediction: 'not-reached',
        changes: [{ items: [{ field: 'Name', effect: 'will-change' }] }],
      },
    ]);
  });

  it('predicts that a live experience can not be archived', () => {
    expect(itemsOf({ Archived: true })).toMatchObject([
      { reason: { code: 'archive-while-live' } },
    ]);
    expect(stepsOf({ Archived: true, Status: 'Disabled' })).toEqual([
      'applied',
      'applied',
    ]);
  });

  it('creates the procurement policy that products need, and tells what that closes', () => {
    const {
      allowedProducts: _allowed,
      deniedProducts: _denied,
      ...rest
    } = known;
    const bare = { ...rest, hasProcurementPolicy: false };
    const { prediction, steps, warnings } = preview(
      { AllowProducts: ['prod-4'], PolicyResourceRequests: 'Deny' },
      bare,
    );
    expect(prediction).toBe('applied');
    expect(steps[0]?.changes[0]).toEqual({
      changeType: 'CreateProcurementPolicy',
      items: [],
    });
    expect(warnings).toEqual([{ code: 'policy-created', values: ['prod-4'] }]);
    expect(codesOf({ DenyProducts: ['prod-4'] }, bare)).toEqual([
      'empty-and-live',
      'policy-created',
    ]);
    expect(codesOf({ Name: 'Money' }, bare)).toEqual(['no-policy-and-live']);
  });

  it('tells a new name apart, for `Name` renames', () => {
    expect(preview({ Name: 'Finance Unit' }).renames).toBeUndefined();
    expect(previewOfNew({ Name: 'Finance' }).renames).toBeUndefined();
    expect(preview({ Name: 'Money', Archived: true }).renames).toEqual({
      from: 'Finance Unit',
      to: 'Money',
    });
  });

  it('reaches no step after one that fails, and keeps those before', () => {
    const AllowProducts = products(101);
    expect(stepsOf({ AllowProducts })).toEqual([
      'applied',
      'applied',
      'applied',
    ]);
    expect(stepsOf({ AllowProducts, Archived: true })).toEqual([
      'applied',
      'applied',
      'applied',
      'fails',
    ]);
    const associations = new Map([[UNIT, ['Marketing']]]);
    const failing = { AllowProducts, AssociatePrincipals: [UNIT] };
    expect(stepsOf(failing, known, { associations })).toEqual([
      'fails',
      'not-reached',
      'not-reached',
    ]);
  });
});

describe('warnings of a preview', () => {
  it('are about nothing when there is nothing to think about', () => {
    expect(codesOf({ AllowProducts: ['prod-4'] })).toEqual([]);
  });

  it('tell that nobody could buy anything', () => {
    expect(codesOf({ DenyProducts: ['prod-1', 'prod-2'] })).toEqual([
      'empty-and-live',
    ]);
    const { warnings } = previewOfNew({ Name: 'Finance', Status: 'Enabled' });
    expect(warnings).toEqual([{ code: 'empty-and-live' }]);
    expect(
      previewOfNew({
        Name: 'Finance',
        Status: 'Enabled',
        AllowProducts: ['prod-1'],
      }).warnings,
    ).toEqual([]);
  });

  it('tell that everybody could buy everything', () => {
    const { allowedProducts: _allowed, ...rest } = known;
    const bare: PreviewedExperience = {
      ...rest,
      hasProcurementPolicy: false,
      status: 'Disabled',
    };
    expect(codesOf({ Status: 'Enabled' }, bare)).toEqual([
      'no-policy-and-live',
    ]);
  });

  it('tell whom it no longer governs', () => {
    expect(preview({ Status: 'Disabled' }).warnings).toEqual([
      { code: 'no-longer-live', values: [ACCOUNT] },
    ]);
  });

  it('look at what is applied, not at what fails', () => {
    const associations = new Map([[UNIT, ['Marketing']]]);
    expect(
      codesOf({ Status: 'Disabled', AssociatePrincipals: [UNIT] }, known, {
        associations,
      }),
    ).toEqual([]);
  });

  it('tell of several steps and of a queue', () => {
    expect(codesOf({ AllowProducts: products(51) })).toEqual(['several-steps']);
    const planned = { revision: 7, known, queueLength: 2 };
    expect(preview({ Name: 'Money' }, known, { planned })).toMatchObject({
      queuedBehind: 2,
      warnings: [{ code: 'busy' }],
    });
  });

  it('name ids that look like no product', () => {
    expect(
      preview({
        AllowProducts: [
          'prodview-1',
          'prod-4',
          '8f3c5b1e-6f0a-4c57-9e43-0f8d3a1b2c4d',
        ],
        DenyProducts: ['B07XYZ'],
      }).warnings,
    ).toEqual([
      { code: 'unknown-product-form', values: ['prodview-1', 'B07XYZ'] },
    ]);
  });
});

describe('principalsToLookUp', () => {
  it('are those to associate, and all of an experience that is revived', () => {
    const archived = { ...known, archived: true };
    const configuration = { AssociatePrincipals: [UNIT], Archived: false };
    expect(principalsToLookUp(configuration, known)).toEqual([UNIT]);
    expect(principalsToLookUp(configuration, archived)).toEqual([
      UNIT,
      ACCOUNT,
    ]);
    expect(
      principalsToLookUp(
        { Archived: false },
        { ...withoutAudience, archived: true },
      ),
    ).toEqual([]);
    expect(principalsToLookUp({ Name: 'Finance' }, undefined)).toEqual([]);
  });
});
