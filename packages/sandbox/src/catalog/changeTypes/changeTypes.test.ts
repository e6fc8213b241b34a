import { ListEntitiesCommand } from '@aws-sdk/client-marketplace-catalog';
import type { Change } from '@aws-sdk/client-marketplace-catalog';
import { demoOrganization } from '../../organization/demoOrganization';
import {
  archivedExperience,
  bareExperience,
  change,
  creation,
  freeAccounts,
  fullExperience,
  TestCatalog,
} from '../__testUtils__/testCatalog';

let catalog: TestCatalog;
beforeEach(async () => {
  catalog = await TestCatalog.start();
});
afterEach(() => catalog.close());

const bare = bareExperience.id;
const archived = archivedExperience.id;
const [account = ''] = freeAccounts;

async function succeed(...changes: Change[]): Promise<string> {
  const { Status, ChangeSet, FailureCode } = await catalog.run(changes);
  expect({ Status, FailureCode }).toEqual({ Status: 'SUCCEEDED' });
  for (const { ErrorDetailList } of ChangeSet ?? []) {
    expect(ErrorDetailList).toEqual([]);
  }
  return (ChangeSet?.[0]?.Entity?.Identifier ?? '').replace(/@.*/, '');
}

async function onlyIdOf(entityType: string, name: string): Promise<string> {
  const { EntitySummaryList = [] } = await catalog.client.send(
    new ListEntitiesCommand({
      Catalog: 'AWSMarketplace',
      EntityType: entityType,
    }),
  );
  const found = EntitySummaryList.filter(({ Name }) => Name === name);
  expect(found).toHaveLength(1);
  return found[0]?.EntityId ?? '';
}

const associate = (principals: string[], id = fullExperience.id) =>
  change('AssociateAudience', { Principals: principals }, id);
const disassociate = (principals: string[], id = fullExperience.id) =>
  change('DisassociateAudience', { Principals: principals }, id);
const audienceOf = async (id: string) =>
  catalog.details(await onlyIdOf('Audience', `Audience ${id}`));

describe('an experience', () => {
  it('is Disabled and empty when it is new', async () => {
    const id = await succeed(creation('New one'));
    expect(await catalog.entity(id)).toMatchObject({
      EntityType: 'Experience@1.0',
      EntityIdentifier: `${id}@1`,
      EntityArn: `arn:aws:aws-marketplace:us-east-1:100000000017:AWSMarketplace/Experience/${id}`,
      LastModifiedDate: '2026-01-31T09:05:01Z',
      DetailsDocument: {
        Name: 'New one',
        Status: 'Disabled',
        AdminStatus: 'Editable',
        ProcurementPolicies: [],
        BrandingSettings: [],
      },
    });
  });

  it('keeps what an update does not name', async () => {
    await succeed(change('UpdateExperience', { Status: 'Disabled' }));
    expect(await catalog.details(fullExperience.id)).toMatchObject({
      Name: 'Full',
      Description: 'Has everything',
      Status: 'Disabled',
    });
  });

  it('is archived when disabled, and revived', async () => {
    await succeed(change('RestrictExperience', {}, bare));
    expect(await catalog.details(bare)).toMatchObject({
      AdminStatus: 'Restricted',
    });
    await succeed(change('ReviveExperience', {}, bare));
    expect(await catalog.details(bare)).toMatchObject({
      AdminStatus: 'Editable',
    });
  });

  it('is not archived while enabled, unless the same set disables it', async () => {
    const archive = change('RestrictExperience', {});
    expect(await catalog.failureOf([archive])).toEqual([
      [expect.stringMatching(/^INVALID_ENTITY_STATE/)],
    ]);
    await succeed(archive, change('UpdateExperience', { Status: 'Disabled' }));
  });

  it.each([
    change('UpdateExperience', { Name: 'A' }, archived),
    change('RestrictExperience', {}, archived),
    change('CreateProcurementPolicy', {}, archived),
    associate([account], archived),
  ])('is not changed while archived: $ChangeType', async archivedChange => {
    expect(await catalog.failureOf([archivedChange])).toEqual([
      ['INVALID_ENTITY_STATE: Experience is archived'],
    ]);
  });

  it('is changed in the set that revives it', async () => {
    await succeed(
      change('UpdateExperience', { Name: 'Back' }, archived),
      change('ReviveExperience', {}, archived),
    );
    expect(await catalog.details(archived)).toMatchObject({ Name: 'Back' });
  });

  it('is revived only when it is archived', async () => {
    expect(await catalog.failureOf([change('ReviveExperience', {})])).toEqual([
      ['INVALID_ENTITY_STATE: Experience is not archived'],
    ]);
  });
});

describe('a procurement policy', () => {
  const allow = (ids: string[], notes?: string, id?: string) =>
    change(
      'AllowProductProcurement',
      { Products: [{ Ids: ids, Notes: notes }] },
      id,
    );
  const deny = (ids: string[], id?: string) =>
    change('DenyProductProcurement', { Products: [{ Ids: ids }] }, id);
  const policyOf = 'procpolicy-full000000000';
  const product = (id: string, notes?: string) => ({
    Type: 'Product',
    Ids: [id],
    ...(notes && { Notes: notes }),
  });

  it('starts empty, with requests allowed', async () => {
    await succeed(change('CreateProcurementPolicy', { Name: 'Mine' }, bare));
    const id = await onlyIdOf('ProcurementPolicy', 'Mine');
    expect(id).toMatch(/^procpolicy-[a-z0-9]{13}$/);
    expect(await catalog.details(id)).toEqual({
      Name: 'Mine',
      Statements: [],
      Configuration: { PolicyResourceRequests: 'Allow' },
    });
    expect(await catalog.details(bare)).toMatchObject({
      ProcurementPolicies: [id],
    });
  });

  it('exists once', async () => {
    expect(
      await catalog.failureOf([change('CreateProcurementPolicy', {})]),
    ).toEqual([
      ['ENTITY_ALREADY_EXISTS: Procurement policy exists for Experience'],
    ]);
  });

  it.each([
    allow(['a'], undefined, bare),
    deny(['a'], bare),
    change(
      'UpdateProcurementPolicy',
      { Configuration: { PolicyResourceRequests: 'Deny' } },
      bare,
    ),
  ])('must exist for $ChangeType', async needing => {
    expect(await catalog.failureOf([needing])).toEqual([
      ['ENTITY_NOT_FOUND: Procurement policy missing from Experience'],
    ]);
  });

  it('adds products to either list', async () => {
    await succeed(allow(['prod-x'], 'Reviewed'), deny(['prod-y']));
    expect(await catalog.details(policyOf)).toMatchObject({
      Statements: [
        {
          Effect: 'Allow',
          Resources: [
            product('prod-aaaaaaaaaaaaa'),
            product('prod-bbbbbbbbbbbbb'),
            product('prod-x', 'Reviewed'),
          ],
        },
        {
          Effect: 'Deny',
          Resources: [product('prod-ccccccccccccc'), product('prod-y')],
        },
      ],
    });
  });

  it('moves a product from one list to the other and back', async () => {
    await succeed(allow(['prod-ccccccccccccc']));
    expect(await catalog.details(policyOf)).toMatchObject({
      Statements: [{ Effect: 'Allow', Resources: { length: 3 } }],
    });
    await succeed(
      deny(['prod-aaaaaaaaaaaaa', 'prod-bbbbbbbbbbbbb', 'prod-ccccccccccccc']),
    );
    expect(await catalog.details(policyOf)).toMatchObject({
      Statements: [{ Effect: 'Deny', Resources: { length: 3 } }],
    });
  });

  it('turns product requests off', async () => {
    await succeed(
      change('UpdateProcurementPolicy', {
        Configuration: { PolicyResourceRequests: 'Deny' },
      }),
    );
    expect(await catalog.details(policyOf)).toMatchObject({
      Name: 'Policy',
      Configuration: { PolicyResourceRequests: 'Deny' },
    });
  });
});

describe('branding settings', () => {
  it('have defaults', async () => {
    await succeed(change('CreateBrandingSettings', { Name: 'Look' }, bare));
    const id = await onlyIdOf('BrandingSettings', 'Look');
    expect(id).toMatch(/^brandsettings-[a-z0-9]{13}$/);
    expect(await catalog.details(id)).toEqual({
      Name: 'Look',
      Configuration: { Title: 'Private Marketplace', ThemeColor: '#232F3E' },
    });
    expect(await catalog.details(bare)).toMatchObject({
      BrandingSettings: [id],
    });
  });

  it('keep what an update does not name', async () => {
    await succeed(
      change('UpdateBrandingSettings', {
        Configuration: { LogoUrl: 'https://example.com/logo.png' },
      }),
    );
    expect(await catalog.details('brandsettings-full000000000')).toEqual({
      Name: 'Branding',
      Configuration: {
        Title: 'Full',
        ThemeColor: '#123456',
        LogoUrl: 'https://example.com/logo.png',
      },
    });
  });

  it('exist once, and must exist to be updated', async () => {
    expect(
      await catalog.failureOf([
        change('CreateBrandingSettings', { Name: 'Again' }),
        change('UpdateBrandingSettings', { Name: 'None' }, bare),
      ]),
    ).toEqual([
      ['ENTITY_ALREADY_EXISTS: Branding settings exists for Experience'],
      ['ENTITY_NOT_FOUND: Branding settings missing from Experience'],
    ]);
  });

  it.each([
    'https://logos.invalid/logo.png',
    'http://invalid.invalid',
    'https://',
  ])('have a logo that can be fetched, unlike %s', async LogoUrl => {
    const details = { Name: 'Look', Configuration: { LogoUrl } };
    expect(
      await catalog.failureOf([
        change('CreateBrandingSettings', details, bare),
        change('UpdateBrandingSettings', details),
      ]),
    ).toEqual(
      Array.from({ length: 2 }, () => [
        'INVALID_URL: Image could not be fetched from the input URL',
      ]),
    );
  });
});

describe('an audience', () => {
  const alreadyAssociated = (principal: string) =>
    `ENTITY_ALREADY_EXISTS: An experience is already associated with the account ${principal}. Disassociate previous experience before updating`;

  it('is created on first association and grows', async () => {
    await succeed(associate([account], bare));
    const id = await onlyIdOf('Audience', `Audience ${bare}`);
    await succeed(
      associate([account, demoOrganization.id, 'ou-7kq2-product10'], bare),
    );
    expect(await onlyIdOf('Audience', `Audience ${bare}`)).toBe(id);
    expect(await catalog.details(id)).toEqual({
      Name: `Audience ${bare}`,
      ExperienceId: bare,
      Principals: [account, demoOrganization.id, 'ou-7kq2-product10'],
    });
  });

  it('may be named', async () => {
    await succeed(
      change(
        'AssociateAudience',
        { Principals: [account], Name: 'People', Description: 'Some' },
        bare,
      ),
    );
    expect(
      await catalog.details(await onlyIdOf('Audience', 'People')),
    ).toMatchObject({ Description: 'Some' });
  });

  it('takes a principal that it has as no change', async () => {
    await succeed(associate(['130000000018']));
    expect(await audienceOf(fullExperience.id)).toMatchObject({
      Principals: fullExperience.principals,
    });
  });

  it('does not take principals of another experience', async () => {
    expect(
      await catalog.failureOf([
        associate([account, '130000000018', 'ou-7kq2-finance08'], bare),
      ]),
    ).toEqual([
      [
        alreadyAssociated('130000000018'),
        alreadyAssociated('ou-7kq2-finance08'),
      ],
    ]);
  });

  it('takes principals of an archived experience, which then can not be revived', async () => {
    await succeed(associate(['140000000015'], bare));
    const revive = change('ReviveExperience', {}, archived);
    expect(await catalog.failureOf([revive])).toEqual([
      [alreadyAssociated('140000000015')],
    ]);
    await succeed(disassociate(['140000000015'], bare));
    await succeed(revive);
  });

  it.each(['999999999999', 'ou-7kq2-elsewhere', 'o-elsewhere1'])(
    'does not take %s, which is outside the organization',
    async principal => {
      expect(
        await catalog.failureOf([associate([account, principal])]),
      ).toEqual([
        ['CALLER_NOT_AUTHORIZED: Caller not authorized to execute the action'],
      ]);
    },
  );

  it('loses principals, even the last', async () => {
    await succeed(disassociate(['130000000018', 'ou-7kq2-finance08']));
    expect(await audienceOf(fullExperience.id)).toMatchObject({
      Principals: [],
    });
  });

  it('does not lose a principal that it does not have', async () => {
    expect(
      await catalog.failureOf([
        disassociate([account, '130000000018']),
        disassociate([account], bare),
      ]),
    ).toEqual(
      Array.from({ length: 2 }, () => [
        `CLIENT_ERROR: Unable to disassociate audience for account ${account}.`,
      ]),
    );
  });

  it('gives a principal to another experience in one change set', async () => {
    await succeed(
      associate(['130000000018'], bare),
      disassociate(['130000000018']),
    );
    expect(await audienceOf(bare)).toMatchObject({
      Principals: ['130000000018'],
    });
  });

  it('is in use while an earlier change set moves the same principal', async () => {
    const first = await catalog.begin([associate([account], bare)]);
    const second = await catalog.begin([associate([account])]);
    catalog.clock.advance(1000);
    expect((await catalog.describe(first)).Status).toBe('SUCCEEDED');
    const { Status, ChangeSet } = await catalog.describe(second);
    expect(Status).toBe('FAILED');
    expect(ChangeSet?.[0]?.ErrorDetailList).toEqual([
      {
        ErrorCode: 'ENTITY_IN_USE',
        ErrorMessage:
          'There is already a conflicting change in progress for the selected account. Try again later',
      },
    ]);
  });
});
