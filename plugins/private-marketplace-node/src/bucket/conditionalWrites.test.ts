import { EMPTY, startAws, type Aws } from '../__testUtils__/startAws';
import { errorOf, startStub } from '../__testUtils__/startStub';
import { createBucketClient } from '../connection/bucketClient';
import { AwsCallError, ConditionFailedError } from '../errors/AwsCallError';
import { S3BucketGateway } from './S3BucketGateway';

let aws: Aws;
beforeAll(async () => {
  aws = await startAws(EMPTY);
});
afterAll(() => aws.close());

const ifAbsent = { ifAbsent: true } as const;

describe('a write whose condition does not hold', () => {
  it('is refused when something is there already', async () => {
    await aws.bucket.put('a', 'first', ifAbsent);
    const error = await errorOf(aws.bucket.put('a', 'second', ifAbsent));
    expect(error).toBeInstanceOf(ConditionFailedError);
    expect(error).toMatchObject({ key: 'a' });
    expect(await aws.bucket.get('a')).toMatchObject({ text: 'first' });
  });

  it('is refused when it is not what was read any more', async () => {
    const { etag } = await aws.bucket.put('b', 'first', ifAbsent);
    await aws.bucket.put('b', 'second', { ifMatch: etag });
    await expect(
      aws.bucket.put('b', 'third', { ifMatch: etag }),
    ).rejects.toThrow(ConditionFailedError);
    expect(await aws.bucket.get('b')).toMatchObject({ text: 'second' });
  });

  it('is refused when what was read is gone', async () => {
    await expect(
      aws.bucket.put('c', 'text', { ifMatch: '"0123456789"' }),
    ).rejects.toThrow(ConditionFailedError);
    expect(await aws.bucket.get('c')).toBeUndefined();
  });

  it('lets one of many go through', async () => {
    const writes = Array.from({ length: 10 }, (_, n) =>
      aws.bucket.put('d', String(n), ifAbsent).then(
        () => 'written',
        (error: Error) => error.name,
      ),
    );
    expect((await Promise.all(writes)).sort()).toEqual([
      ...Array(9).fill('ConditionFailedError'),
      'written',
    ]);
  });
});

describe('the answers of S3 to a lost race', () => {
  const ifMatch = { ifMatch: '"a"' };

  it.each([
    [412, 'PreconditionFailed', ifAbsent, true],
    [412, 'PreconditionFailed', ifMatch, true],
    [409, 'ConditionalRequestConflict', ifAbsent, true],
    [409, 'ConditionalRequestConflict', ifMatch, true],
    [404, 'NoSuchKey', ifMatch, true],
    [404, 'NoSuchBucket', ifMatch, false],
    [404, 'NoSuchKey', ifAbsent, false],
    [403, 'AccessDenied', ifMatch, false],
  ])('%i %s', async (status, code, condition, isLost) => {
    const stub = await startStub((_, response) => {
      response.writeHead(status, { 'Content-Type': 'application/xml' });
      response.end(`<Error><Code>${code}</Code><Message>No.</Message></Error>`);
    });
    const client = createBucketClient(stub.options);
    try {
      const bucket = new S3BucketGateway(client, 'bucket');
      const error = await errorOf(bucket.put('key', '{}', condition));
      expect(error).toBeInstanceOf(
        isLost ? ConditionFailedError : AwsCallError,
      );
    } finally {
      client.destroy();
      await stub.close();
    }
  });
});
