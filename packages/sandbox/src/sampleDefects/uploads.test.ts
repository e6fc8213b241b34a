import {
  CompleteMultipartUploadCommand,
  CopyObjectCommand,
  CreateMultipartUploadCommand,
  PutObjectCommand,
  UploadPartCommand,
  type S3Client,
} from '@aws-sdk/client-s3';
import { SandboxClient } from '../__testUtils__/SandboxClient';
import { AwsClients } from '../benchmark/aws/AwsClients';
import { seedDataByName } from '../seedData';
import { startSandbox, type Sandbox } from '../startSandbox';

let sandbox: Sandbox;
let clients: AwsClients;
let person: SandboxClient;
beforeEach(async () => {
  sandbox = await startSandbox({
    seedData: seedDataByName.none,
    changeSetDuration: 20,
  });
  clients = new AwsClients(sandbox);
  person = new SandboxClient(sandbox);
});
afterEach(async () => {
  person.close();
  clients.close();
  await sandbox.close();
});

const KEY = 'Experience_Finance#1.json';
const text = JSON.stringify({ Name: 'Finance' });

async function inParts(s3: S3Client): Promise<void> {
  const object = { Bucket: sandbox.bucket, Key: KEY };
  const { UploadId } = await s3.send(new CreateMultipartUploadCommand(object));
  const part = { ...object, UploadId, PartNumber: 1, Body: text };
  const { ETag } = await s3.send(new UploadPartCommand(part));
  const MultipartUpload = { Parts: [{ PartNumber: 1, ETag }] };
  await s3.send(
    new CompleteMultipartUploadCommand({
      ...object,
      UploadId,
      MultipartUpload,
    }),
  );
}

async function asCopy(s3: S3Client): Promise<void> {
  const Bucket = sandbox.bucket;
  const Key = 'drafts/finance.json';
  await s3.send(new PutObjectCommand({ Bucket, Key, Body: text }));
  const CopySource = `${Bucket}/${Key}`;
  await s3.send(new CopyObjectCommand({ Bucket, Key: KEY, CopySource }));
}

it.each([
  ['in parts', inParts],
  ['as a copy', asCopy],
])('applies a configuration that is uploaded %s (D23)', async (_, upload) => {
  await upload(clients.s3);
  expect(await person.settled('Finance')).toMatchObject({
    ChangeSetStatus: 'Successful',
  });
  expect(await person.experiences()).toMatchObject([{ name: 'Finance' }]);
});
