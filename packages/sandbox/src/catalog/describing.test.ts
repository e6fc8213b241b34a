import { BatchDescribeEntitiesCommand } from '@aws-sdk/client-marketplace-catalog';
import {
  bareExperience,
  change,
  fullExperience,
  refusalOf,
  TestCatalog,
} from './__testUtils__/testCatalog';

let catalog: TestCatalog;
beforeAll(async () => {
  catalog = await TestCatalog.start();
});
afterAll(() => catalog.close());

const batch = (...ids: string[]) =>
  catalog.client.send(
    new BatchDescribeEntitiesCommand({
      EntityRequestList: ids.map(EntityId => ({
        Catalog: 'AWSMarketplace',
        EntityId,
      })),
    }),
  );

it('DescribeEntity shows the same details as text and as document', async () => {
  const { Details, DetailsDocument, $metadata } = await catalog.entity(
    fullExperience.id,
  );
  expect(JSON.parse(Details ?? '')).toEqual(DetailsDocument);
  expect(DetailsDocument).toEqual({
    Name: 'Full',
    Description: 'Has everything',
    Status: 'Enabled',
    AdminStatus: 'Editable',
    ProcurementPolicies: ['procpolicy-full000000000'],
    BrandingSettings: ['brandsettings-full000000000'],
  });
  expect($metadata.requestId).toMatch(/^[0-9a-f-]{36}$/);
});

it('DescribeEntity wants a bare id of an entity', async () => {
  expect(
    await refusalOf(catalog.entity(`${fullExperience.id}@1`)),
  ).toMatchObject({ name: 'ValidationException', status: 422 });
  expect(await refusalOf(catalog.entity('exp-doesnotexist0'))).toMatchObject({
    name: 'ResourceNotFoundException',
    status: 404,
  });
});

it('DescribeChangeSet wants a change set', async () => {
  expect(await refusalOf(catalog.describe('unknown'))).toMatchObject({
    name: 'ResourceNotFoundException',
    status: 404,
  });
});

it('DescribeChangeSet writes null where there is nothing yet', async () => {
  const id = await catalog.begin([change('UpdateExperience', {})]);
  const response = await fetch(
    `${catalog.server.url}/DescribeChangeSet?catalog=AWSMarketplace&changeSetId=${id}`,
  );
  expect(await response.json()).toMatchObject({
    EndTime: null,
    FailureCode: null,
    FailureDescription: null,
    ChangeSet: [{ Details: '{}', DetailsDocument: {}, ErrorDetailList: [] }],
  });
  catalog.clock.advance(1000);
});

it('BatchDescribeEntities finds some and reports the others', async () => {
  const { EntityDetails, Errors } = await batch(
    bareExperience.id,
    'audience-full000000000',
    'exp-doesnotexist0',
    bareExperience.id,
  );
  expect(Object.keys(EntityDetails ?? {})).toEqual([
    bareExperience.id,
    'audience-full000000000',
  ]);
  expect(EntityDetails?.[bareExperience.id]).toEqual({
    EntityType: 'Experience@1.0',
    EntityArn: expect.stringMatching(`/Experience/${bareExperience.id}$`),
    EntityIdentifier: `${bareExperience.id}@1`,
    LastModifiedDate: '2026-01-31T09:05:00Z',
    DetailsDocument: expect.objectContaining({ Name: 'Bare' }),
  });
  expect(Errors).toEqual({
    'exp-doesnotexist0': {
      ErrorCode: 'ResourceNotFoundException',
      ErrorMessage: expect.stringContaining('exp-doesnotexist0'),
    },
  });
});

it.each([
  ['no entities', []],
  ['more than twenty', Array.from({ length: 21 }, (_, i) => `exp-${i}`)],
  ['an id with revision', ['exp-bare000000000@1']],
])('BatchDescribeEntities refuses %s', async (_, ids) => {
  expect(await refusalOf(batch(...ids))).toMatchObject({
    name: 'ValidationException',
    status: 422,
  });
});
