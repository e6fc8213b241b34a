import { ConfigReader } from '@backstage/config';
import { startSandbox, type Sandbox } from '@private-marketplace/sandbox';
import { all } from '../__testUtils__/startAws';
import { errorOf } from '../__testUtils__/startStub';
import { gatewaysFromConfig } from '../connection/gatewaysFromConfig';
import {
  startGuard,
  type Guard,
  type Refusal,
} from './__testUtils__/startGuard';
import { BucketRefusedError } from './BucketRefusedError';

const KEY = 'Experience_Data#1.json';
const ifAbsent = { ifAbsent: true } as const;
// Names a role and an account, as AWS does.
const WORDS =
  'User: arn:aws:iam::111122223333:role/portal is not authorized to perform: s3:PutObject with an explicit deny in a service control policy';

let sandbox: Sandbox;
let guard: Guard | undefined;
beforeAll(async () => {
  sandbox = await startSandbox({ automation: false });
});
afterEach(async () => {
  await guard?.close();
});
afterAll(() => sandbox.close());

async function bucketBehind(
  refuse: Parameters<typeof startGuard>[1],
  settings: object = {},
) {
  guard = await startGuard(sandbox.env.AWS_ENDPOINT_URL_S3, refuse);
  const { bucket } = gatewaysFromConfig(
    new ConfigReader({
      aws: { mainAccount: { accessKeyId: 'any', secretAccessKey: 'any' } },
      privateMarketplace: {
        bucket: sandbox.bucket,
        endpoints: { s3: guard.url },
        ...settings,
      },
    }),
  );
  return bucket;
}

/** An organization that demands a header. */
const demandsHeader: Parameters<typeof startGuard>[1] = ({ method, headers }) =>
  method === 'PUT' && !headers['x-amz-server-side-encryption']
    ? { status: 403, code: 'AccessDenied', message: WORDS }
    : undefined;

it('says what to do where writes have to name an encryption, and nothing sensitive', async () => {
  const bucket = await bucketBehind(demandsHeader);
  const error = await errorOf(bucket.put(KEY, '{}', ifAbsent));
  expect(error).toBeInstanceOf(BucketRefusedError);
  const advice =
    'Allow s3:PutObject for this bucket. Where a policy demands an encryption header, set it (in Backstage: privateMarketplace.encryption).';
  expect(error).toMatchObject({
    advice,
    code: 'AccessDenied',
    subject: KEY,
    requestId: 'REQUEST1',
    reason: WORDS,
    summary: 'PutObject failed: AccessDenied (request REQUEST1)',
    message: `PutObject for ${KEY} failed: AccessDenied: ${WORDS} (request REQUEST1). ${advice}`,
    isDenied: true,
    isTransient: false,
    isFinal: false,
  });
  await expect(bucket.head(KEY)).resolves.toBeUndefined();
});

it.each([
  [{ algorithm: 'AES256' }, ['AES256', undefined, undefined]],
  [{ algorithm: 'aws:kms' }, ['aws:kms', undefined, undefined]],
  [
    { algorithm: 'aws:kms', kmsKeyId: 'alias/market', bucketKey: true },
    ['aws:kms', 'alias/market', 'true'],
  ],
  [
    { algorithm: 'aws:kms:dsse', kmsKeyId: 'alias/market', bucketKey: false },
    ['aws:kms:dsse', 'alias/market', 'false'],
  ],
])(
  'asks for the encryption of the configuration: %j',
  async (encryption, expected) => {
    const bucket = await bucketBehind(demandsHeader, { encryption });
    const key = `Experience_${expected.join('-').replace(/[:/]/g, '.')}#1.json`;
    await bucket.put(key, '{"Name":"A"}', ifAbsent);
    await expect(bucket.get(key)).resolves.toMatchObject({
      text: '{"Name":"A"}',
    });
    const prefix = 'x-amz-server-side-encryption';
    const [put] = guard?.passed ?? [];
    expect([
      put?.[prefix],
      put?.[`${prefix}-aws-kms-key-id`],
      put?.[`${prefix}-bucket-key-enabled`],
    ]).toEqual(expected);
  },
);

type Bucket = Awaited<ReturnType<typeof bucketBehind>>;
const calls = {
  put: bucket => bucket.put(KEY, '{}', ifAbsent),
  get: bucket => bucket.get(KEY),
  head: bucket => bucket.head(KEY),
  list: bucket => all(bucket.list('STATUS_')),
  versions: bucket => all(bucket.listVersions('STATUS_')),
  remove: bucket => bucket.remove(KEY, { ifMatch: '"a"' }),
} satisfies Record<string, (bucket: Bucket) => Promise<unknown>>;
const denied: Refusal = { status: 403, code: 'AccessDenied' };
const kms = (action: string): Refusal => ({
  ...denied,
  message: `… is not authorized to perform: kms:${action} on this resource`,
});
const encrypted = { encryption: { algorithm: 'aws:kms' } };

it.each<[keyof typeof calls, Refusal, RegExp, object?]>([
  [
    'put',
    denied,
    /^Allow s3:PutObject .* can demand another encryption/,
    encrypted,
  ],
  ['put', kms('GenerateDataKey'), /^Allow kms:GenerateDataKey and kms:Decrypt/],
  ['get', kms('Decrypt'), /^Allow kms:GenerateDataKey and kms:Decrypt/],
  [
    'get',
    { status: 400, code: 'KMS.DisabledException' },
    /^The KMS key .*Enable/,
  ],
  ['get', denied, /^Allow s3:GetObject for this bucket\.$/],
  ['get', { status: 403, code: 'InvalidObjectState' }, /archived\. Restore it/],
  ['head', denied, /^Allow s3:GetObject for this bucket\.$/],
  ['list', denied, /^Allow s3:ListBucket for this bucket\.$/],
  ['versions', denied, /^Allow s3:ListBucketVersions for this bucket\.$/],
  ['remove', denied, /^Allow s3:DeleteObject for this bucket\.$/],
  [
    'list',
    { status: 404, code: 'NoSuchBucket' },
    /^Check the name of the bucket/,
  ],
  ['list', { status: 403, code: 'InvalidAccessKeyId' }, /^Check the AWS cred/],
  [
    'put',
    { status: 400, code: 'InvalidArgument' },
    /^Check how writes/,
    encrypted,
  ],
])('%s refused with %j: %s', async (call, refusal, advice, settings = {}) => {
  const bucket = await bucketBehind(() => refusal, settings);
  const error = await errorOf(calls[call](bucket));
  expect(error).toBeInstanceOf(BucketRefusedError);
  expect(error).toMatchObject({
    advice: expect.stringMatching(advice),
    requestId: 'REQUEST1',
  });
});

it.each<[keyof typeof calls, Refusal]>([
  ['put', { status: 503, code: 'SlowDown' }],
  ['put', { status: 400, code: 'InvalidArgument' }],
  ['get', { status: 400, code: 'ExpiredToken' }],
  ['get', { status: 403, code: 'AccountProblem' }],
  ['list', { status: 500, code: 'InternalError' }],
])('leaves %s with %j what it is', async (call, refusal) => {
  const bucket = await bucketBehind(() => refusal);
  const error = await errorOf(calls[call](bucket));
  expect(error).toMatchObject({ name: 'AwsCallError', code: refusal.code });
});

it.each([
  [
    { algorithm: 'DES' },
    /encryption\.algorithm is DES\. It has to be one of AES256, aws:kms,/,
  ],
  [{}, /privateMarketplace\.encryption\.algorithm/],
  [{ algorithm: 'AES256', kmsKeyId: 'a' }, /is AES256, which has no KMS key/],
  [
    { algorithm: 'aws:kms', kmsKeyId: 7 },
    /privateMarketplace\.encryption\.kmsKeyId/,
  ],
])('names what is wrong with %j', async (encryption, message) => {
  await expect(bucketBehind(() => undefined, { encryption })).rejects.toThrow(
    message,
  );
});
