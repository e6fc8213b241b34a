import { CancelChangeSetCommand } from '@aws-sdk/client-marketplace-catalog';
import {
  bareExperience,
  change,
  creation,
  fullExperience,
  refusalOf,
  TestCatalog,
} from './__testUtils__/testCatalog';

let catalog: TestCatalog;
let changes: number;
beforeEach(async () => {
  changes = 0;
  catalog = await TestCatalog.start({
    onChange: () => {
      changes += 1;
    },
  });
});
afterEach(() => catalog.close());

const rename = change('UpdateExperience', { Name: 'New name' });
const cancel = (id: string) =>
  catalog.client.send(
    new CancelChangeSetCommand({ Catalog: 'AWSMarketplace', ChangeSetId: id }),
  );
const statusOf = async (id: string) => (await catalog.describe(id)).Status;
const nameOf = () => catalog.details(fullExperience.id);

describe('a change set', () => {
  it('is prepared, applied and then succeeds', async () => {
    const id = await catalog.begin([rename], { ChangeSetName: 'Renaming' });
    expect(await catalog.describe(id)).toMatchObject({
      ChangeSetId: id,
      ChangeSetName: 'Renaming',
      Intent: 'APPLY',
      Status: 'PREPARING',
      StartTime: '2026-01-31T09:05:00Z',
      ChangeSet: [
        {
          ChangeType: 'UpdateExperience',
          Entity: { Type: 'Experience@1.0', Identifier: fullExperience.id },
          ErrorDetailList: [],
        },
      ],
    });
    catalog.clock.advance(499);
    expect(await statusOf(id)).toBe('PREPARING');
    catalog.clock.advance(1);
    expect(await statusOf(id)).toBe('APPLYING');
    expect(await nameOf()).toMatchObject({ Name: 'Full' });
    catalog.clock.advance(499);
    const open = await catalog.describe(id);
    expect(open.Status).toBe('APPLYING');
    expect(open.EndTime ?? undefined).toBeUndefined();
    catalog.clock.advance(1);
    const ended = await catalog.describe(id);
    expect(ended).toMatchObject({
      Status: 'SUCCEEDED',
      EndTime: '2026-01-31T09:05:01Z',
      ChangeSet: [{ Entity: { Identifier: `${fullExperience.id}@2` } }],
    });
    expect(ended.FailureCode ?? undefined).toBeUndefined();
    expect(await nameOf()).toMatchObject({ Name: 'New name' });
    // Started, applying, succeeded.
    expect(changes).toBe(3);
  });

  it('raises the revision of each entity that it touches by one', async () => {
    await catalog.run([
      rename,
      change('AllowProductProcurement', { Products: [{ Ids: ['prod-x'] }] }),
      change('DenyProductProcurement', { Products: [{ Ids: ['prod-y'] }] }),
    ]);
    const revision = async (id: string) =>
      (await catalog.entity(id)).EntityIdentifier;
    expect(await revision(fullExperience.id)).toBe(`${fullExperience.id}@2`);
    expect(await revision('procpolicy-full000000000')).toBe(
      'procpolicy-full000000000@2',
    );
    expect(await revision('brandsettings-full000000000')).toBe(
      'brandsettings-full000000000@1',
    );
    expect(await revision(bareExperience.id)).toBe(`${bareExperience.id}@1`);
  });

  it('applies nothing when one change fails, and says which', async () => {
    expect(
      await catalog.failureOf([
        rename,
        creation('Not created'),
        change('UpdateBrandingSettings', { Name: 'None' }, bareExperience.id),
      ]),
    ).toEqual([
      [],
      [],
      ['ENTITY_NOT_FOUND: Branding settings missing from Experience'],
    ]);
    expect(await nameOf()).toMatchObject({ Name: 'Full' });
    expect((await catalog.entity(fullExperience.id)).EntityIdentifier).toBe(
      `${fullExperience.id}@1`,
    );
    expect(catalog.server.snapshot().entities).toHaveLength(7);
  });

  it('is forgotten ninety days after its end', async () => {
    const day = 86_400_000;
    const id = await catalog.begin([rename]);
    catalog.clock.advance(90 * day);
    expect(await statusOf(id)).toBe('SUCCEEDED');
    catalog.clock.advance(day);
    expect(await refusalOf(catalog.describe(id))).toMatchObject({
      name: 'ResourceNotFoundException',
    });
  });
});

describe('cancelling', () => {
  it('ends a change set that is prepared and frees its entities', async () => {
    const id = await catalog.begin([rename]);
    catalog.clock.advance(499);
    expect(await cancel(id)).toMatchObject({
      ChangeSetId: id,
      ChangeSetArn: expect.stringMatching(`/ChangeSet/${id}$`),
    });
    expect(await catalog.describe(id)).toMatchObject({
      Status: 'CANCELLED',
      EndTime: '2026-01-31T09:05:00Z',
    });
    expect(catalog.clock.pending).toBe(0);
    await catalog.run([change('UpdateExperience', { Name: 'Other' })]);
    expect(await nameOf()).toMatchObject({ Name: 'Other' });
  });

  it('comes too late from APPLYING on', async () => {
    const id = await catalog.begin([rename]);
    const tooLate = { name: 'ResourceInUseException', status: 423 };
    catalog.clock.advance(500);
    expect(await refusalOf(cancel(id))).toMatchObject(tooLate);
    catalog.clock.advance(500);
    expect(await refusalOf(cancel(id))).toMatchObject(tooLate);
    expect(await statusOf(id)).toBe('SUCCEEDED');
  });

  it('needs a change set', async () => {
    expect(await refusalOf(cancel('unknown'))).toMatchObject({
      name: 'ResourceNotFoundException',
      status: 404,
    });
  });
});

describe('the event', () => {
  const uuid =
    /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
  const envelope = (id: string, detailType: string, detail: object) => ({
    version: '0',
    id: expect.stringMatching(uuid),
    'detail-type': detailType,
    source: 'aws.marketplacecatalog',
    account: '100000000017',
    time: '2026-01-31T09:05:01Z',
    region: 'us-east-1',
    resources: [
      `arn:aws:aws-marketplace:us-east-1:100000000017:AWSMarketplace/ChangeSet/${id}`,
    ],
    detail: {
      requestId: expect.stringMatching(uuid),
      Catalog: 'AWSMarketplace',
      ChangeSetId: id,
      ChangeSetName: 'Named',
      StartTime: '2026-01-31T09:05:00Z',
      EndTime: '2026-01-31T09:05:01Z',
      ...detail,
    },
  });
  const named = { ChangeSetName: 'Named' };

  it('tells of success', async () => {
    const id = await catalog.begin([rename], named);
    catalog.clock.advance(999);
    expect(catalog.events).toEqual([]);
    catalog.clock.advance(1);
    // Exactly: no member more, as `FailureCode` is one of failures only.
    expect(catalog.events).toStrictEqual([
      envelope(id, 'Change Set Succeeded', {}),
    ]);
  });

  it('tells of failure', async () => {
    const id = await catalog.begin([change('ReviveExperience', {})], named);
    catalog.clock.advance(1000);
    expect(catalog.events).toStrictEqual([
      {
        ...envelope(id, 'Change Set Failed', {
          FailureCode: 'CLIENT_ERROR',
          EndTime: '2026-01-31T09:05:00Z',
        }),
        time: '2026-01-31T09:05:00Z',
      },
    ]);
  });

  it('tells of cancelling', async () => {
    const id = await catalog.begin([rename], named);
    await cancel(id);
    expect(catalog.events).toMatchObject([
      { 'detail-type': 'Change Set Cancelled', detail: { ChangeSetId: id } },
    ]);
    expect(catalog.events[0]?.detail).not.toHaveProperty('FailureCode');
  });
});
