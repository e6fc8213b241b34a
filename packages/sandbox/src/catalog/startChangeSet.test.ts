import {
  archivedExperience,
  bareExperience,
  change,
  creation,
  fullExperience,
  TestCatalog,
} from './__testUtils__/testCatalog';

let catalog: TestCatalog;
beforeEach(async () => {
  catalog = await TestCatalog.start();
});
afterEach(() => catalog.close());

const rename = (name = 'New name') =>
  change('UpdateExperience', { Name: name });
const invalid = (message: RegExp | string) => ({
  name: 'ValidationException',
  status: 422,
  message: expect.stringMatching(message),
});
const ids = (count: number, from = 0) =>
  Array.from({ length: count }, (_, index) => `product-${index + from}`);

describe('the request', () => {
  it('is answered with id and ARN', async () => {
    const id = await catalog.begin([rename()]);
    expect(id).toMatch(/^[a-z0-9]{25}$/);
    const { ChangeSetArn } = await catalog.describe(id);
    expect(ChangeSetArn).toBe(
      `arn:aws:aws-marketplace:us-east-1:100000000017:AWSMarketplace/ChangeSet/${id}`,
    );
  });

  it.each([
    ['another catalog', { Catalog: 'Other' }, /'catalog'.*enum/],
    ['no changes', { ChangeSet: undefined }, /'changeSet'.*not be null/],
    ['an empty list', { ChangeSet: [] }, /greater than or equal to 1/],
    [
      'more than twenty changes',
      { ChangeSet: Array.from({ length: 21 }, () => creation('Many')) },
      /less than or equal to 20/,
    ],
    ['an empty name', { ChangeSetName: '' }, /'changeSetName'/],
    ['a long name', { ChangeSetName: 'a'.repeat(101) }, /equal to 100/],
    [
      'a slash in the name',
      { ChangeSetName: 'a/b' },
      /'changeSetName'.*pattern/,
    ],
    [
      'an umlaut in the name',
      { ChangeSetName: 'ü' },
      /'changeSetName'.*pattern/,
    ],
    ['a long token', { ClientRequestToken: 'a'.repeat(65) }, /equal to 64/],
    ['a blank in the token', { ClientRequestToken: 'a b' }, /pattern/],
    ['an intent to validate', { Intent: 'VALIDATE' as const }, /VALIDATE/],
    [
      'the same tag twice',
      {
        ChangeSetTags: [
          { Key: 'a', Value: '1' },
          { Key: 'a', Value: '2' },
        ],
      },
      /unique/,
    ],
    [
      'a tag with a strange key',
      { ChangeSetTags: [{ Key: 'a!', Value: '' }] },
      /'changeSetTags.1.member.key'/,
    ],
  ])('with %s is refused', async (_, request, message) => {
    expect(await catalog.refusal([rename()], request)).toEqual(
      invalid(message),
    );
  });

  it('takes the longest name and token, and twenty changes', async () => {
    const id = await catalog.begin(
      Array.from({ length: 20 }, (_, index) => creation(`E${index}`)),
      {
        ChangeSetName: `${'a'.repeat(93)} +=.:@-`,
        ClientRequestToken: '!'.repeat(64),
        ChangeSetTags: [{ Key: 'a', Value: '' }],
      },
    );
    expect((await catalog.describe(id)).ChangeSet).toHaveLength(20);
  });

  it('gets a default name', async () => {
    const { ChangeSetName } = await catalog.describe(
      await catalog.begin([rename()]),
    );
    expect(ChangeSetName).toBe('Submitted by 100000000017');
  });
});

describe('a change', () => {
  const entity = { Type: 'Experience@1.0', Identifier: fullExperience.id };

  it.each([
    ['text that is no JSON', { Details: '{"Name"' }],
    ['a list', { Details: '[]' }],
    ['a list as document', { DetailsDocument: [] }],
  ])('with %s is refused with the documented message', async (_, details) => {
    expect(
      await catalog.refusal([
        { ChangeType: 'UpdateExperience', Entity: entity, ...details },
      ]),
    ).toEqual(invalid(/^Document not valid JSON format$/));
  });

  it.each([
    ['no details', {}],
    ['both forms of details', { Details: '{}', DetailsDocument: {} }],
  ])('with %s is refused', async (_, details) => {
    expect(
      await catalog.refusal([
        { ChangeType: 'UpdateExperience', Entity: entity, ...details },
      ]),
    ).toEqual(invalid(/Exactly one/));
  });

  it('with details of more than 16384 characters is refused', async () => {
    expect(
      await catalog.refusal([
        {
          ...rename(),
          Details: JSON.stringify({ Name: 'a' }).padEnd(16385, ' '),
        },
      ]),
    ).toEqual(invalid(/16384/));
  });

  it.each([
    ['an unknown change type', { ...rename(), ChangeType: 'PaintExperience' }],
    ['a lower case change type', { ...rename(), ChangeType: 'update' }],
    ['no change type', { ...rename(), ChangeType: undefined }],
    ['no entity', { ...rename(), Entity: undefined }],
    [
      'an entity type that has no change types',
      { ...rename(), Entity: { ...entity, Type: 'ProcurementPolicy@1.0' } },
    ],
    [
      'an entity type without version',
      { ...rename(), Entity: { ...entity, Type: 'Experience' } },
    ],
    ['no identifier', { ...rename(), Entity: { Type: 'Experience@1.0' } }],
    [
      'an odd identifier',
      { ...rename(), Entity: { ...entity, Identifier: 'a/b' } },
    ],
    ['an identifier for a creation', { ...creation('A'), Entity: entity }],
    ['a long change name', { ...rename(), ChangeName: 'a'.repeat(73) }],
  ])('with %s is refused', async (_, wrong) => {
    expect(await catalog.refusal([wrong])).toEqual(invalid(/./));
  });

  it('takes a document as well as text, and shows both', async () => {
    const { ChangeSet } = await catalog.run([
      {
        ChangeType: 'UpdateExperience',
        Entity: entity,
        DetailsDocument: { Name: 'From document' },
      },
    ]);
    expect(ChangeSet?.[0]?.Details).toBe('{"Name":"From document"}');
    expect(ChangeSet?.[0]?.DetailsDocument).toEqual({ Name: 'From document' });
    expect(await catalog.details(fullExperience.id)).toMatchObject({
      Name: 'From document',
    });
  });
});

describe('details', () => {
  const principals = (...list: string[]) => ({ Principals: list });
  const accounts = Array.from({ length: 51 }, (_, index) =>
    String(200000000000 + index),
  );

  it.each<[string, object, RegExp]>([
    ['CreateExperience', {}, /'details.name' .*not be null/],
    ['CreateExperience', { Name: 'a'.repeat(51) }, /details.name.*equal to 50/],
    ['CreateExperience', { Name: 'a.b' }, /details.name.*pattern/],
    ['CreateExperience', { Name: 'a', Description: '' }, /details.description/],
    ['CreateExperience', { Name: 'a', Catalog: 'No No' }, /details.catalog/],
    ['CreateExperience', { Name: 'a', Nmae: 'b' }, /details.nmae.*not known/],
    ['UpdateExperience', { Description: 'a'.repeat(1001) }, /equal to 1000/],
    ['UpdateExperience', { Status: 'Live' }, /details.status.*enum/],
    ['UpdateExperience', { Name: 7 }, /must be a string/],
    ['RestrictExperience', { Name: 'a' }, /not known/],
    ['ReviveExperience', { Name: 'a' }, /not known/],
    ['CreateProcurementPolicy', { Name: 'a/b' }, /details.name/],
    [
      'CreateProcurementPolicy',
      { Description: 'a'.repeat(101) },
      /equal to 100/,
    ],
    [
      'CreateProcurementPolicy',
      { Configuration: {} },
      /policyResourceRequests/,
    ],
    ['UpdateProcurementPolicy', {}, /details.configuration.*not be null/],
    [
      'UpdateProcurementPolicy',
      { Configuration: { PolicyResourceRequests: 'Maybe' } },
      /enum/,
    ],
    ['AllowProductProcurement', {}, /details.products/],
    ['AllowProductProcurement', { Products: [] }, /details.products/],
    [
      'AllowProductProcurement',
      { Products: [{}] },
      /details.products.1.member.ids/,
    ],
    ['AllowProductProcurement', { Products: [{ Ids: [] }] }, /ids/],
    [
      'AllowProductProcurement',
      { Products: [{ Ids: ['a'.repeat(51)] }] },
      /equal to 50/,
    ],
    ['AllowProductProcurement', { Products: [{ Ids: [''] }] }, /ids.1.member/],
    [
      'AllowProductProcurement',
      { Products: [{ Ids: ['a'], Notes: 'a'.repeat(51) }] },
      /notes/,
    ],
    [
      'AllowProductProcurement',
      { Products: [{ Ids: ['a', 'a'] }] },
      /^Values in Ids array must be unique$/,
    ],
    [
      'DenyProductProcurement',
      { Products: [{ Ids: ['a'] }, { Ids: ['a'] }] },
      /^Values in Ids array must be unique$/,
    ],
    [
      'AllowProductProcurement',
      { Products: [{ Ids: ids(51) }] },
      /^Cumulative number of values in Ids array must be less than or equal to 50$/,
    ],
    [
      'DenyProductProcurement',
      { Products: [{ Ids: ids(26) }, { Ids: ids(25, 26) }] },
      /^Cumulative number of values in Ids array must be less than or equal to 50$/,
    ],
    ['CreateBrandingSettings', { Configuration: {} }, /details.name/],
    [
      'CreateBrandingSettings',
      { Name: 'a', Configuration: { ThemeColor: 'red' } },
      /themeColor/,
    ],
    [
      'CreateBrandingSettings',
      { Name: 'a', Configuration: { LogoUrl: 'ftp://a' } },
      /logoUrl/,
    ],
    [
      'UpdateBrandingSettings',
      { Configuration: { Title: 'a'.repeat(51) } },
      /title/,
    ],
    [
      'UpdateBrandingSettings',
      { Configuration: { Information: '' } },
      /information/,
    ],
    ['AssociateAudience', {}, /details.principals/],
    ['AssociateAudience', principals(), /details.principals/],
    ['AssociateAudience', principals(...accounts), /equal to 50/],
    ['AssociateAudience', principals('120000000011', '120000000011'), /unique/],
    ['AssociateAudience', principals('r-7kq2'), /principals.1.member.*pattern/],
    ['AssociateAudience', { ...principals('120000000011'), Name: 'ü' }, /name/],
    ['DisassociateAudience', principals('12345'), /principals.1.member/],
    [
      'DisassociateAudience',
      { ...principals('120000000011'), Name: 'a' },
      /not known/,
    ],
  ])('%s %j is refused', async (changeType, details, message) => {
    const identifier =
      changeType === 'CreateExperience' ? undefined : fullExperience.id;
    expect(
      await catalog.refusal([
        {
          ChangeType: changeType,
          Entity: { Type: 'Experience@1.0', Identifier: identifier },
          Details: JSON.stringify(details),
        },
      ]),
    ).toEqual(invalid(message));
  });

  it('may name fifty products in several entries', async () => {
    const { Status } = await catalog.run([
      change('AllowProductProcurement', {
        Products: [{ Ids: ids(25), Notes: 'First' }, { Ids: ids(25, 25) }],
      }),
      change('DenyProductProcurement', { Products: [{ Ids: ids(50) }] }),
    ]);
    expect(Status).toBe('SUCCEEDED');
  });
});

describe('entities of a request', () => {
  it('must exist and be experiences', async () => {
    for (const id of [
      'exp-doesnotexist0',
      'procpolicy-full000000000',
      'constructor',
    ]) {
      expect(
        await catalog.refusal([change('RestrictExperience', {}, id)]),
      ).toMatchObject({ name: 'ResourceNotFoundException', status: 404 });
    }
  });

  it('may be named with their latest revision only', async () => {
    await catalog.run([rename()]);
    const stale = `${fullExperience.id}@1`;
    const latest = `${fullExperience.id}@2`;
    const [first] = [change('UpdateExperience', {}, stale)];
    expect(await catalog.refusal(first && [first])).toEqual(
      invalid(new RegExp(latest)),
    );
    await catalog.begin([change('UpdateExperience', {}, latest)]);
  });

  it('take each change type once in a set', async () => {
    expect(
      await catalog.refusal([
        rename(),
        change('UpdateExperience', {}, `${fullExperience.id}@1`),
      ]),
    ).toEqual(invalid(/more than once/));
    await catalog.begin([
      rename(),
      change('UpdateExperience', { Name: 'B' }, bareExperience.id),
    ]);
  });

  it('are locked until the change set ends, for any change type', async () => {
    const id = await catalog.begin([rename()]);
    const blocked = [
      change('DisassociateAudience', { Principals: ['130000000018'] }),
      change('UpdateExperience', {}, bareExperience.id),
    ];
    const locked = {
      name: 'ResourceInUseException',
      status: 423,
      message: expect.stringContaining(id),
    };
    expect(await catalog.refusal(blocked)).toEqual(locked);
    catalog.clock.advance(999);
    expect(await catalog.refusal(blocked)).toEqual(locked);
    catalog.clock.advance(1);
    await catalog.begin(blocked);
  });

  it('are free again when the change set fails', async () => {
    await catalog.failureOf([
      change('RestrictExperience', {}, archivedExperience.id),
    ]);
    const { Status } = await catalog.run([
      change('ReviveExperience', {}, archivedExperience.id),
    ]);
    expect(Status).toBe('SUCCEEDED');
  });

  it('can be open in 250 change sets, not in more', async () => {
    for (let count = 0; count < 250; count += 1) {
      await catalog.begin([creation(`E${count}`)]);
    }
    expect(await catalog.refusal([creation('One too many')])).toMatchObject({
      name: 'ServiceQuotaExceededException',
      status: 402,
    });
    catalog.clock.advance(1000);
    await catalog.begin([creation('Fits again')]);
  });
});

describe('references', () => {
  const toCreation = '$New.Entity.Identifier';

  it('stand for an entity that the set creates', async () => {
    const { Status, ChangeSet } = await catalog.run([
      // Before the creation: the order is the service's business.
      change('CreateProcurementPolicy', { Name: 'Policy' }, toCreation),
      creation('New one', 'New'),
      change('UpdateExperience', { Description: toCreation }, toCreation),
    ]);
    expect(Status).toBe('SUCCEEDED');
    const id = ChangeSet?.[1]?.Entity?.Identifier ?? '';
    expect(id).toMatch(/^exp-[a-z0-9]{13}@1$/);
    expect(ChangeSet?.map(({ Entity }) => Entity?.Identifier)).toEqual([
      id,
      id,
      id,
    ]);
    const bare = id.replace('@1', '');
    expect(ChangeSet?.[2]?.DetailsDocument).toEqual({ Description: bare });
    expect(await catalog.details(bare)).toMatchObject({ Description: bare });
  });

  it('may lead to a change of an entity that exists', async () => {
    const { ChangeSet } = await catalog.run([
      change('UpdateExperience', { Name: 'A' }, bareExperience.id, 'New'),
      change('CreateProcurementPolicy', {}, toCreation),
    ]);
    expect(ChangeSet?.[1]?.Entity?.Identifier).toBe(`${bareExperience.id}@2`);
  });

  it.each([
    ['nobody', [change('UpdateExperience', {}, toCreation)]],
    [
      'nobody, inside details',
      [change('UpdateExperience', { Description: toCreation })],
    ],
    ['themselves', [change('UpdateExperience', {}, toCreation, 'New')]],
    [
      'one of two with the same name',
      [creation('A', 'New'), creation('B', 'New')],
    ],
  ])('to %s are refused', async (_, changes) => {
    expect(await catalog.refusal(changes)).toEqual(invalid(/./));
  });
});

describe('the client request token', () => {
  const token = { ClientRequestToken: 'token-1' };

  it('makes the same request start one change set', async () => {
    const changes = [
      change('AllowProductProcurement', { Products: [{ Ids: ['prod-new'] }] }),
    ];
    const first = await catalog.begin(changes, token);
    expect(await catalog.begin(changes, token)).toBe(first);
    catalog.clock.advance(1000);
    expect(await catalog.begin(changes, token)).toBe(first);
    expect(catalog.clock.pending).toBe(0);
    expect(catalog.events).toHaveLength(1);
    expect((await catalog.entity(fullExperience.id)).EntityIdentifier).toBe(
      `${fullExperience.id}@2`,
    );
  });

  it('is refused with another request', async () => {
    await catalog.begin([rename('A')], token);
    expect(await catalog.refusal([rename('B')], token)).toEqual(
      invalid(/ClientRequestToken/),
    );
  });

  it('is not used up by a request that was refused', async () => {
    const blocker = await catalog.begin([rename('A')]);
    expect(await catalog.refusal([rename('B')], token)).toMatchObject({
      status: 423,
    });
    catalog.clock.advance(1000);
    expect(await catalog.begin([rename('B')], token)).not.toBe(blocker);
  });
});
