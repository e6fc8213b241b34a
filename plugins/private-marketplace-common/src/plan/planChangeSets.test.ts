import fc from 'fast-check';
import type {
  Configuration,
  PlannedChange,
} from '@private-marketplace/schemas';
import { anyConfiguration } from '../configurations/__testUtils__/arbitraries';
import type { KnownExperience } from './knownExperience';
import { planChangeSets } from './planChangeSets';

const known: KnownExperience = {
  id: 'exp-hfa7q3gade2qi',
  name: 'Finance Unit',
  archived: false,
  hasBranding: false,
  hasProcurementPolicy: true,
};

function plan(configuration: Configuration, experience?: KnownExperience) {
  const result = planChangeSets('Finance', configuration, experience);
  if (!result.ok) throw new Error(result.problems[0]?.message);
  return result.changeSets;
}

function onExperience(changeType: string, identifier: string, details: object) {
  return {
    ChangeType: changeType,
    ChangeName: `${changeType}Change`,
    Entity: { Type: 'Experience@1.0', Identifier: identifier },
    DetailsDocument: details,
  };
}

describe('planChangeSets', () => {
  it('creates as the sample of AWS does, change for change', () => {
    const created = '$ExperienceCreationChange.Entity.Identifier';
    const configuration: Configuration = {
      Name: 'Finance Unit',
      AssociatePrincipals: ['ou-ab12-3c4d5e6f'],
      DisassociatePrincipals: ['111122223333'],
      AllowProducts: ['prod-1'],
      DenyProducts: ['prod-2'],
      Status: 'Enabled',
      PolicyResourceRequests: 'Allow',
    };
    expect(plan(configuration)).toEqual([
      {
        name: 'Private Marketplace Automation Create Experience Finance',
        changes: [
          {
            ChangeType: 'CreateExperience',
            ChangeName: 'ExperienceCreationChange',
            Entity: { Type: 'Experience@1.0' },
            DetailsDocument: {
              Name: 'Finance Unit',
              Description:
                'Private Marketplace Experience created from PMP Automation: Finance Unit',
            },
          },
          onExperience('CreateProcurementPolicy', created, {
            Name: 'Procurement policy for default experience',
          }),
          onExperience('AssociateAudience', created, {
            Principals: ['ou-ab12-3c4d5e6f'],
          }),
          onExperience('DisassociateAudience', created, {
            Principals: ['111122223333'],
          }),
          onExperience('AllowProductProcurement', created, {
            Products: [{ Ids: ['prod-1'] }],
          }),
          onExperience('DenyProductProcurement', created, {
            Products: [{ Ids: ['prod-2'] }],
          }),
          onExperience('UpdateExperience', created, { Status: 'Enabled' }),
          onExperience('UpdateProcurementPolicy', created, {
            Configuration: { PolicyResourceRequests: 'Allow' },
          }),
        ],
      },
    ]);
  });

  it('updates as the sample of AWS does, change for change', () => {
    expect(
      plan({ Name: 'Finance Unit', AllowProducts: ['prod-1'] }, known),
    ).toEqual([
      {
        name: 'Private Marketplace Automation Update Experience  Finance',
        changes: [
          onExperience('AllowProductProcurement', known.id, {
            Products: [{ Ids: ['prod-1'] }],
          }),
        ],
      },
    ]);
  });

  it('needs a name to create', () => {
    expect(planChangeSets('Finance', { Status: 'Enabled' }, undefined)).toEqual(
      {
        ok: false,
        needsName: true,
        problems: [
          { pointer: '/Name', message: expect.stringContaining('adopt') },
        ],
      },
    );
  });

  it('does nothing where nothing changes', () => {
    expect(plan({ Name: 'Finance Unit' }, known)).toEqual([]);
    expect(plan({ AllowProducts: [] }, known)).toEqual([]);
    expect(plan({ Archived: false }, known)).toEqual([]);
  });

  it('renames, describes and enables in one change', () => {
    const configuration: Configuration = {
      Name: 'Money',
      Description: 'New',
      Status: 'Disabled',
    };
    expect(plan(configuration, known)[0]?.changes).toEqual([
      onExperience('UpdateExperience', known.id, configuration),
    ]);
  });

  it('uses the description when it creates', () => {
    const [set] = plan({ Name: 'A', Description: 'Mine' });
    expect(set?.changes[0]?.DetailsDocument).toEqual({
      Name: 'A',
      Description: 'Mine',
    });
  });

  it('creates branding where there is none and updates it where there is', () => {
    const Branding = { Title: 'Finance' };
    expect(plan({ Branding }, known)[0]?.changes).toEqual([
      onExperience('CreateBrandingSettings', known.id, {
        Name: 'Branding settings',
        Configuration: Branding,
      }),
    ]);
    expect(
      plan({ Branding }, { ...known, hasBranding: true })[0]?.changes,
    ).toEqual([
      onExperience('UpdateBrandingSettings', known.id, {
        Configuration: Branding,
      }),
    ]);
  });

  it('gives an experience a procurement policy that has none, once one is needed', () => {
    const bare = { ...known, hasProcurementPolicy: false };
    const typesOf = (configuration: Configuration, archived = false) =>
      plan(configuration, { ...bare, archived }).map(set =>
        set.changes.map(change => change.ChangeType),
      );
    expect(
      typesOf({ AllowProducts: ['p'], PolicyResourceRequests: 'Deny' }),
    ).toEqual([
      [
        'CreateProcurementPolicy',
        'AllowProductProcurement',
        'UpdateProcurementPolicy',
      ],
    ]);
    expect(typesOf({ DenyProducts: ['p'] })).toEqual([
      ['CreateProcurementPolicy', 'DenyProductProcurement'],
    ]);
    expect(typesOf({ PolicyResourceRequests: 'Allow' })).toEqual([
      ['CreateProcurementPolicy', 'UpdateProcurementPolicy'],
    ]);
    expect(typesOf({ Archived: false, AllowProducts: ['p'] }, true)).toEqual([
      ['ReviveExperience'],
      ['CreateProcurementPolicy', 'AllowProductProcurement'],
    ]);
    // Whoever renames it does not want to close it.
    expect(typesOf({ Name: 'Money', Status: 'Disabled' })).toEqual([
      ['UpdateExperience'],
    ]);
  });

  it('keeps notes with the products', () => {
    const [set] = plan({ AllowProducts: ['p'], Notes: 'Assessed' }, known);
    expect(set?.changes[0]?.DetailsDocument).toEqual({
      Products: [{ Ids: ['p'], Notes: 'Assessed' }],
    });
  });

  it('archives after all else and revives before all else', () => {
    const types = (configuration: Configuration, archived: boolean) =>
      plan(configuration, { ...known, archived }).map(set =>
        set.changes.map(change => change.ChangeType),
      );
    expect(types({ Status: 'Disabled', Archived: true }, false)).toEqual([
      ['UpdateExperience'],
      ['RestrictExperience'],
    ]);
    expect(types({ Status: 'Enabled', Archived: false }, true)).toEqual([
      ['ReviveExperience'],
      ['UpdateExperience'],
    ]);
    expect(types({ Archived: true }, true)).toEqual([]);
  });

  it('carries every id exactly once and in order, inside the limits of the Catalog', () => {
    const ids = (changes: PlannedChange[], type: string) =>
      changes
        .filter(change => change.ChangeType === type)
        .map(change => {
          const { Principals, Products } = change.DetailsDocument as {
            Principals?: string[];
            Products?: { Ids: string[] }[];
          };
          return Principals ?? Products?.flatMap(each => each.Ids) ?? [];
        });
    fc.assert(
      fc.property(
        anyConfiguration,
        fc.option(fc.constant(known), { nil: undefined }),
        (configuration, experience) => {
          const sets = plan({ Name: 'New', ...configuration }, experience);
          for (const { name, changes } of sets) {
            expect(name.length).toBeLessThanOrEqual(100);
            expect(changes.length).toBeLessThanOrEqual(20);
            const types = changes.map(change => change.ChangeType);
            expect(new Set(types).size).toBe(types.length);
          }
          const changes = sets.flatMap(set => set.changes);
          const lists = [
            ['AssociateAudience', configuration.AssociatePrincipals],
            ['DisassociateAudience', configuration.DisassociatePrincipals],
            ['AllowProductProcurement', configuration.AllowProducts],
            ['DenyProductProcurement', configuration.DenyProducts],
          ] as const;
          for (const [type, wanted] of lists) {
            const chunks = ids(changes, type);
            expect(chunks.flat()).toEqual(wanted ?? []);
            for (const chunk of chunks)
              expect(chunk.length).toBeLessThanOrEqual(50);
          }
          const enabling = changes.findIndex(
            change => change.DetailsDocument.Status === 'Enabled',
          );
          const filling = changes.findLastIndex(change =>
            /Audience|ProductProcurement/.test(change.ChangeType),
          );
          if (enabling >= 0) expect(enabling).toBeGreaterThan(filling);
        },
      ),
    );
  });
});
