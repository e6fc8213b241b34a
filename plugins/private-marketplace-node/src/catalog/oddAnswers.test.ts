import { startStub } from '../__testUtils__/startStub';
import { createCatalogClient } from '../connection/catalogClient';
import { AwsCatalogGateway } from './AwsCatalogGateway';
import { all } from '../__testUtils__/startAws';

/** What a call makes of an answer. */
async function withAnswer<T>(
  answer: object,
  call: (catalog: AwsCatalogGateway) => Promise<T>,
): Promise<T> {
  const stub = await startStub((_, response) =>
    response.end(JSON.stringify(answer)),
  );
  const client = createCatalogClient(stub.options);
  try {
    return await call(new AwsCatalogGateway(client));
  } finally {
    client.destroy();
    await stub.close();
  }
}

describe('an answer of the Catalog', () => {
  it('may leave out everything of a change set', async () => {
    const changeSet = await withAnswer({ ChangeSet: [{}] }, catalog =>
      catalog.describeChangeSet('a'),
    );
    expect(changeSet).toMatchObject({
      state: 'PREPARING',
      changes: [{ changeType: '', entityType: '', errors: [] }],
    });
  });

  it('may say null where there is nothing', async () => {
    const changeSet = await withAnswer(
      {
        EndTime: null,
        FailureCode: null,
        FailureDescription: null,
        ChangeSet: [{ ErrorDetailList: null }],
      },
      catalog => catalog.describeChangeSet('a'),
    );
    expect(changeSet.endTime).toBeUndefined();
    expect(changeSet.failureCode).toBeUndefined();
    expect(changeSet.failureDescription).toBeUndefined();
    expect(changeSet.changes[0]?.errors).toEqual([]);
  });

  it('names entities with or without revision', async () => {
    const { changes } = await withAnswer(
      {
        ChangeSet: ['exp-a@7', 'exp-b'].map(Identifier => ({
          Entity: { Type: 'Experience@1.0', Identifier },
        })),
      },
      catalog => catalog.describeChangeSet('a'),
    );
    expect(changes.map(({ entityId }) => entityId)).toEqual(['exp-a', 'exp-b']);
  });

  const document = { Name: 'Finance', Status: 'Enabled' };
  it.each([
    { Details: JSON.stringify(document) },
    { Details: JSON.stringify(document), DetailsDocument: null },
    { Details: '', DetailsDocument: document },
    { Details: '{"Name":"older"}', DetailsDocument: document },
  ])('holds an entity in either form: %j', async form => {
    const entity = await withAnswer(
      { EntityIdentifier: 'exp-a@7', ...form },
      catalog => catalog.describeEntity('exp-a'),
    );
    expect(entity).toMatchObject({ revision: 7, document });
    // What a batch can not say is asked for alone.
    const batch = await withAnswer(
      { EntityDetails: { 'exp-a': form }, ...form },
      catalog => catalog.batchDescribeEntities(['exp-a']),
    );
    expect(batch.get('exp-a')?.document).toEqual(document);
    const { changes } = await withAnswer({ ChangeSet: [form] }, catalog =>
      catalog.describeChangeSet('a'),
    );
    expect(changes.map(({ details }) => details)).toEqual([document]);
  });

  it('is an error where the older form is no JSON, but not for a change set', async () => {
    const form = { Details: '{"Name":' };
    const problem = { code: 'UnexpectedAnswer' };
    await expect(
      withAnswer(form, catalog => catalog.describeEntity('exp-a')),
    ).rejects.toMatchObject({ ...problem, operation: 'DescribeEntity' });
    const answer = {
      EntityDetails: { 'exp-a': {}, 'exp-b': { DetailsDocument: document } },
      ...form,
    };
    await expect(
      withAnswer(answer, catalog => catalog.batchDescribeEntities(['exp-a'])),
    ).rejects.toMatchObject(problem);
    const refused: string[] = [];
    const found = await withAnswer(answer, catalog =>
      catalog.batchDescribeEntities(['exp-a', 'exp-b'], {
        onRefused: id => refused.push(id),
      }),
    );
    expect([refused, [...found.keys()]]).toEqual([['exp-a'], ['exp-b']]);
    const { changes } = await withAnswer({ ChangeSet: [form] }, catalog =>
      catalog.describeChangeSet('a'),
    );
    expect(changes).toMatchObject([{ details: undefined, errors: [] }]);
  });

  it('has no revision where none is said', async () => {
    const entity = await withAnswer({ EntityIdentifier: 'exp-a' }, catalog =>
      catalog.describeEntity('exp-a'),
    );
    expect(entity).toEqual({ id: 'exp-a' });
  });

  it('is an error when a change set was started without an id', async () => {
    const newChangeSet = { name: 'A', clientRequestToken: 'a', changes: [] };
    await expect(
      withAnswer({}, catalog => catalog.startChangeSet(newChangeSet)),
    ).rejects.toMatchObject({ code: 'UnexpectedAnswer', isFinal: false });
  });

  it('is an error when a batch has another one than a missing entity', async () => {
    const answer = {
      Errors: { a: { ErrorCode: 'AccessDenied', ErrorMessage: 'No.' } },
    };
    await expect(
      withAnswer(answer, catalog => catalog.batchDescribeEntities(['a'])),
    ).rejects.toThrow('BatchDescribeEntities for a failed');
  });

  it('may hold some entities and refuse others', async () => {
    const answer = {
      EntityDetails: { a: { EntityIdentifier: 'a@1' } },
      Errors: {
        b: { ErrorCode: 'AccessDenied', ErrorMessage: 'No.' },
        c: { ErrorCode: 'ResourceNotFoundException', ErrorMessage: 'None.' },
      },
    };
    const refused = new Map<string, string>();
    const found = await withAnswer(answer, catalog =>
      catalog.batchDescribeEntities(['a', 'b', 'c'], {
        onRefused: (id, error) => refused.set(id, error.reason),
      }),
    );
    expect([...found.keys()]).toEqual(['a']);
    expect([...refused]).toEqual([['b', 'AccessDenied: No.']]);
  });

  it('may be an empty page with another one after it', async () => {
    const pages = [
      { NextToken: 'more' },
      { EntitySummaryList: [{ EntityId: 'a' }] },
    ];
    const stub = await startStub((_, response) =>
      response.end(JSON.stringify(pages.shift())),
    );
    const client = createCatalogClient(stub.options);
    const catalog = new AwsCatalogGateway(client);
    expect(await all(catalog.listEntities('Experience'))).toMatchObject([
      { id: 'a' },
    ]);
    client.destroy();
    await stub.close();
  });
});
