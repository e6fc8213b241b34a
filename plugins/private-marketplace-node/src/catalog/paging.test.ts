import {
  all,
  manyExperiences,
  startAws,
  type Aws,
} from '../__testUtils__/startAws';
import { parseProcurementPolicy } from './documents';

const seedData = manyExperiences(120);
const ids = seedData.experiences.map(({ id }) => id);

let aws: Aws;
let calls: { commandName?: string; input: unknown }[];
beforeAll(async () => {
  aws = await startAws(seedData);
  aws.marketplace.middlewareStack.add(
    (next, { commandName }) =>
      args => {
        calls.push({ commandName, input: args.input });
        return next(args);
      },
    { step: 'initialize' },
  );
  calls = [];
  for (const id of ids.slice(0, 45)) {
    await aws.catalog.startChangeSet({
      name: `Update ${id}`,
      clientRequestToken: id,
      changes: [
        {
          ChangeType: 'UpdateExperience',
          ChangeName: 'UpdateExperienceChange',
          Entity: { Type: 'Experience@1.0', Identifier: id },
          DetailsDocument: { Status: 'Enabled' },
        },
      ],
    });
  }
});
beforeEach(() => {
  calls = [];
});
afterAll(() => aws.close());

describe('listEntities', () => {
  it('goes through all pages', async () => {
    const listed = await all(aws.catalog.listEntities('Experience'));
    expect(listed.map(({ id }) => id).sort()).toEqual(ids);
    expect(calls).toHaveLength(3);
  });

  it('asks for no page that nobody consumes', async () => {
    for await (const _ of aws.catalog.listEntities('Experience')) break;
    expect(calls).toHaveLength(1);
  });
});

describe('listChangeSets', () => {
  it('goes through all pages, newest first', async () => {
    const listed = await all(aws.catalog.listChangeSets());
    expect(listed.map(({ entityIds }) => entityIds[0])).toEqual(
      ids.slice(0, 45).reverse(),
    );
    expect(calls).toHaveLength(3);
  });

  it('narrows the list', async () => {
    const [id = ''] = ids;
    const filter = {
      name: `Update ${id}`,
      state: 'PREPARING',
      entityId: id,
      startedAfter: '2020-01-01T00:00:00Z',
    } as const;
    expect(await all(aws.catalog.listChangeSets(filter))).toEqual([
      {
        id: expect.any(String),
        name: `Update ${id}`,
        state: 'PREPARING',
        startTime: expect.any(String),
        entityIds: [id],
      },
    ]);
    for (const none of [
      { name: 'Other' },
      { state: 'FAILED' as const },
      { entityId: 'exp-other' },
      { startedAfter: '2100-01-01T00:00:00Z' },
    ]) {
      const changeSets = aws.catalog.listChangeSets({ ...filter, ...none });
      expect(await all(changeSets)).toEqual([]);
    }
  });
});

describe('batchDescribeEntities', () => {
  it('asks for twenty at a time and leaves out what does not exist', async () => {
    const found = await aws.catalog.batchDescribeEntities([
      ...ids.slice(0, 45),
      'exp-missing',
    ]);
    expect([...found.keys()]).toEqual(ids.slice(0, 45));
    expect(found.get(ids[44] ?? '')).toMatchObject({
      id: ids[44],
      revision: 1,
      document: { Name: 'Experience 44' },
    });
    expect(calls).toHaveLength(3);
  });

  it('asks for nothing when there is nothing to ask for', async () => {
    expect(await aws.catalog.batchDescribeEntities([])).toEqual(new Map());
    expect(calls).toEqual([]);
  });

  it('reads documents as describeEntity does', async () => {
    const policies = await all(aws.catalog.listEntities('ProcurementPolicy'));
    const [{ id } = { id: '' }] = policies;
    const batch = await aws.catalog.batchDescribeEntities([id]);
    const single = await aws.catalog.describeEntity(id);
    expect(batch.get(id)).toEqual(single);
    expect(parseProcurementPolicy(single?.document)).toMatchObject({
      deniedProducts: [],
      productRequests: 'Deny',
    });
  });
});
