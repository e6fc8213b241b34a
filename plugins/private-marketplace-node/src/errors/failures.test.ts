import type { ServerResponse } from 'node:http';
import type { S3Client } from '@aws-sdk/client-s3';
import { S3BucketGateway } from '../bucket/S3BucketGateway';
import { AwsCatalogGateway } from '../catalog/AwsCatalogGateway';
import { createBucketClient } from '../connection/bucketClient';
import { createCatalogClient } from '../connection/catalogClient';
import { errorOf, startStub } from '../__testUtils__/startStub';
import { callAws } from './callAws';

interface Gateways {
  bucket: S3BucketGateway;
  catalog: AwsCatalogGateway;
  s3: S3Client;
}

/** How calls end whose requests are answered so. */
async function withAnswer<T>(
  answer: (response: ServerResponse) => void,
  call: (gateways: Gateways) => Promise<T>,
): Promise<T> {
  const stub = await startStub((_, response) => answer(response));
  const s3 = createBucketClient(stub.options);
  const marketplace = createCatalogClient(stub.options);
  try {
    return await call({
      s3,
      bucket: new S3BucketGateway(s3, 'bucket'),
      catalog: new AwsCatalogGateway(marketplace),
    });
  } finally {
    s3.destroy();
    marketplace.destroy();
    await stub.close();
  }
}

describe('a call that fails', () => {
  it('keeps code, status and request id of the Catalog', async () => {
    const error = await withAnswer(
      response => {
        response.writeHead(429, {
          'x-amzn-ErrorType': 'ThrottlingException',
          'x-amzn-RequestId': 'request-1',
        });
        response.end('{"Message":"Rate exceeded"}');
      },
      ({ catalog }) => errorOf(catalog.describeChangeSet('a')),
    );
    expect(error).toMatchObject({
      name: 'AwsCallError',
      operation: 'DescribeChangeSet',
      code: 'ThrottlingException',
      httpStatus: 429,
      requestId: 'request-1',
      reason: 'Rate exceeded',
      isFinal: false,
    });
  });

  it('keeps code, status and request id of S3', async () => {
    const error = await withAnswer(
      response => {
        response.writeHead(403, { 'x-amz-request-id': 'request-2' });
        response.end(
          '<Error><Code>AccessDenied</Code><Message>No.</Message></Error>',
        );
      },
      ({ bucket }) => errorOf(bucket.get('key')),
    );
    expect(error).toMatchObject({
      name: 'BucketRefusedError',
      operation: 'GetObject',
      code: 'AccessDenied',
      httpStatus: 403,
      requestId: 'request-2',
      reason: 'No.',
    });
  });

  it('has no status when there was no answer', async () => {
    const error = await withAnswer(
      response => response.destroy(),
      ({ catalog }) => errorOf(catalog.describeEntity('a')),
    );
    expect(error).toMatchObject({ name: 'AwsCallError', isFinal: false });
    expect(error).toHaveProperty('httpStatus', undefined);
  });

  it('may break off in the middle of a file', async () => {
    const error = await withAnswer(
      response => {
        response.writeHead(200, { 'Content-Length': 100 });
        response.write('half');
        setImmediate(() => response.destroy());
      },
      ({ bucket }) => errorOf(bucket.get('key')),
    );
    expect(error).toMatchObject({ name: 'AwsCallError', isFinal: false });
  });

  it('may be something that no one expects', async () => {
    const error = await errorOf(
      callAws('GetObject', 'a', () => Promise.reject('text')),
    );
    expect(error).toMatchObject({ code: 'UnknownError', reason: 'text' });
  });
});

describe('a call that its caller gives up', () => {
  const stalled = () => {};
  // The head has come, and the rest keeps one waiting.
  const halfway = (response: ServerResponse) => {
    response.writeHead(200, { 'Content-Length': 100 });
    response.write('half');
  };
  const all: [
    string,
    (gateways: Gateways, signal: AbortSignal) => Promise<unknown>,
  ][] = [
    ['get', ({ bucket }, signal) => bucket.get('a', { signal })],
    ['head', ({ bucket }, signal) => bucket.head('a', { signal })],
    [
      'put',
      ({ bucket }, signal) =>
        bucket.put('a', '{}', { ifAbsent: true }, { signal }),
    ],
    ['list', ({ bucket }, signal) => bucket.list('', { signal }).next()],
    [
      'startChangeSet',
      ({ catalog }, signal) =>
        catalog.startChangeSet(
          { name: 'A', clientRequestToken: 'a', changes: [] },
          { signal },
        ),
    ],
    [
      'describeChangeSet',
      ({ catalog }, signal) => catalog.describeChangeSet('a', { signal }),
    ],
    [
      'listChangeSets',
      ({ catalog }, signal) => catalog.listChangeSets({}, { signal }).next(),
    ],
    [
      'cancelChangeSet',
      ({ catalog }, signal) => catalog.cancelChangeSet('a', { signal }),
    ],
    [
      'listEntities',
      ({ catalog }, signal) =>
        catalog.listEntities('Experience', { signal }).next(),
    ],
    [
      'describeEntity',
      ({ catalog }, signal) => catalog.describeEntity('a', { signal }),
    ],
    [
      'batchDescribeEntities',
      ({ catalog }, signal) => catalog.batchDescribeEntities(['a'], { signal }),
    ],
  ];

  it.each(all)('ends as an AbortError: %s', async (_, call) => {
    const controller = new AbortController();
    const error = await withAnswer(
      () => controller.abort(),
      gateways => errorOf(call(gateways, controller.signal)),
    );
    expect(error.name).toBe('AbortError');
  });

  it('is not even made when that was before', async () => {
    const error = await withAnswer(stalled, ({ bucket }) =>
      errorOf(bucket.get('a', { signal: AbortSignal.abort() })),
    );
    expect(error.name).toBe('AbortError');
  });

  it('ends as an AbortError also in the middle of a file', async () => {
    const controller = new AbortController();
    const { signal } = controller;
    const error = await withAnswer(halfway, ({ bucket, s3 }) => {
      s3.middlewareStack.add(
        next => async args => {
          const output = await next(args);
          setImmediate(() => controller.abort());
          return output;
        },
        { step: 'initialize' },
      );
      return errorOf(bucket.get('a', { signal }));
    });
    expect(error.name).toBe('AbortError');
  });
});
