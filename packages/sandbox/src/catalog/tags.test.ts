import {
  ListTagsForResourceCommand,
  TagResourceCommand,
  UntagResourceCommand,
} from '@aws-sdk/client-marketplace-catalog';
import type { Tag } from '@aws-sdk/client-marketplace-catalog';
import {
  bareExperience,
  change,
  creation,
  fullExperience,
  refusalOf,
  TestCatalog,
} from './__testUtils__/testCatalog';

let catalog: TestCatalog;
let changes = 0;
beforeEach(async () => {
  changes = 0;
  catalog = await TestCatalog.start({
    onChange: () => {
      changes += 1;
    },
  });
});
afterEach(() => catalog.close());

const arn = (kind: string, id: string, account = '100000000017') =>
  `arn:aws:aws-marketplace:us-east-1:${account}:AWSMarketplace/${kind}/${id}`;
const full = arn('Experience', fullExperience.id);
const list = async (ResourceArn = full) =>
  (await catalog.client.send(new ListTagsForResourceCommand({ ResourceArn })))
    .Tags;
const tag = (Tags: Tag[], ResourceArn = full) =>
  catalog.client.send(new TagResourceCommand({ ResourceArn, Tags }));
const untag = (TagKeys: string[]) =>
  catalog.client.send(new UntagResourceCommand({ ResourceArn: full, TagKeys }));

it('are added, replaced and taken away, and leave the revision as it is', async () => {
  expect(await list()).toEqual([{ Key: 'team', Value: 'finance' }]);
  await tag([
    { Key: 'team', Value: 'treasury' },
    { Key: 'backstage.io/owner', Value: 'group:default/treasury' },
  ]);
  expect(await list()).toEqual([
    { Key: 'team', Value: 'treasury' },
    { Key: 'backstage.io/owner', Value: 'group:default/treasury' },
  ]);
  await untag(['team', 'never there']);
  expect(await list()).toEqual([
    { Key: 'backstage.io/owner', Value: 'group:default/treasury' },
  ]);
  expect(changes).toBe(2);
  expect((await catalog.entity(fullExperience.id)).EntityIdentifier).toBe(
    `${fullExperience.id}@1`,
  );
});

it('come with change sets and their entities', async () => {
  const id = await catalog.begin(
    [
      { ...creation('Tagged'), EntityTags: [{ Key: 'a', Value: '1' }] },
      {
        ...change('UpdateExperience', {}, bareExperience.id),
        EntityTags: [{ Key: 'b', Value: '2' }],
      },
    ],
    { ChangeSetTags: [{ Key: 'c', Value: '3' }] },
  );
  expect(await list(arn('ChangeSet', id))).toEqual([{ Key: 'c', Value: '3' }]);
  expect(await list(arn('Experience', bareExperience.id))).toEqual([]);
  catalog.clock.advance(1000);
  const { ChangeSet } = await catalog.describe(id);
  const created = (ChangeSet?.[0]?.Entity?.Identifier ?? '').replace('@1', '');
  expect(await list(arn('Experience', created))).toEqual([
    { Key: 'a', Value: '1' },
  ]);
  expect(await list(arn('Experience', bareExperience.id))).toEqual([
    { Key: 'b', Value: '2' },
  ]);
  await tag([{ Key: 'd', Value: '4' }], arn('ChangeSet', id));
  expect(await list(arn('ChangeSet', id))).toHaveLength(2);
});

it('accept the Catalog member of the documentation samples', async () => {
  const response = await fetch(`${catalog.server.url}/ListTagsForResource`, {
    method: 'POST',
    body: JSON.stringify({ Catalog: 'AWSMarketplace', ResourceArn: full }),
  });
  expect(response.status).toBe(200);
});

it.each([
  arn('Experience', 'exp-doesnotexist0'),
  arn('Audience', fullExperience.id),
  arn('Experience', fullExperience.id, '999999999999'),
])('are not to be had of %s', async unknown => {
  expect(await refusalOf(list(unknown))).toMatchObject({
    name: 'ResourceNotFoundException',
    status: 404,
  });
});

it('are fifty at most, with keys and values in bounds', async () => {
  const many = (count: number) =>
    Array.from({ length: count }, (_, index) => ({
      Key: `k${index}`,
      Value: 'v',
    }));
  for (const call of [
    tag([]),
    tag(many(51)),
    // One is there already.
    tag(many(50)),
    tag([{ Key: '', Value: '' }]),
    tag([{ Key: 'a'.repeat(129), Value: '' }]),
    tag([{ Key: 'a', Value: 'a'.repeat(257) }]),
    tag([{ Key: 'a', Value: '<' }]),
    list('arn:aws:s3:::bucket'),
  ]) {
    expect(await refusalOf(call)).toMatchObject({
      name: 'ValidationException',
      status: 422,
    });
  }
  await tag(many(49));
  expect(await list()).toHaveLength(50);
});
