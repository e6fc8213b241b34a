import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  appendFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  ListObjectVersionsCommand,
  ListPartsCommand,
  PutObjectCommand,
  S3Client,
  UploadPartCommand,
} from '@aws-sdk/client-s3';
import { CreateQueueCommand, SQSClient } from '@aws-sdk/client-sqs';
import {
  bucket,
  clientOptions,
  startTestStorage,
  type TestStorage,
} from './__testUtils__/startTestStorage';

describe('a storage with a folder', () => {
  let dataDir: string;
  let storage: TestStorage | undefined;
  let kill = () => true;
  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'storage-'));
  });
  afterEach(async () => {
    kill();
    await stop();
    rmSync(dataDir, { recursive: true });
  });

  async function stop(): Promise<void> {
    await storage?.close();
    storage = undefined;
  }

  async function restart(): Promise<TestStorage> {
    await stop();
    storage = await startTestStorage({ dataDir });
    return storage;
  }

  const journal = () => join(dataDir, 'journal.jsonl');

  async function listVersions({ s3 }: TestStorage) {
    const { Versions, DeleteMarkers } = await s3.send(
      new ListObjectVersionsCommand({ Bucket: bucket }),
    );
    return { Versions, DeleteMarkers };
  }

  it('has everything again after a restart', async () => {
    let current = await restart();
    const first = await current.put('a#1', 'one', {
      ContentType: 'application/json',
      Metadata: { author: 'ann' },
    });
    await current.put('a#1', 'two');
    await current.put('gone');
    await current.s3.send(
      new DeleteObjectCommand({ Bucket: bucket, Key: 'gone' }),
    );
    const before = await listVersions(current);
    const [record] = (await current.records(3)).slice(-1);

    current = await restart();
    expect(await listVersions(current)).toEqual(before);
    expect(await current.get('a#1')).toBe('two');
    const old = await current.s3.send(
      new GetObjectCommand({
        Bucket: bucket,
        Key: 'a#1',
        VersionId: first.VersionId,
      }),
    );
    expect(await old.Body?.transformToString()).toBe('one');
    expect(old).toMatchObject({
      ETag: first.ETag,
      ContentType: 'application/json',
      Metadata: { author: 'ann' },
    });
    await current.put('a#1', 'three', { IfMatch: before.Versions?.[0]?.ETag });
    const [later] = await current.records(1);
    expect(
      `${later?.s3.object.sequencer}` > `${record?.s3.object.sequencer}`,
    ).toBe(true);
  });

  it('never tells a sequencer twice, even when its version is gone', async () => {
    let current = await restart();
    const { VersionId } = await current.put('key');
    const [first] = await current.records(1);
    await current.s3.send(
      new DeleteObjectCommand({ Bucket: bucket, Key: 'key', VersionId }),
    );
    current = await restart();
    current = await restart();
    await current.put('key');
    const [second] = await current.records(1);
    expect(
      `${second?.s3.object.sequencer}` > `${first?.s3.object.sequencer}`,
    ).toBe(true);
  });

  it('goes on with a multipart upload', async () => {
    let current = await restart();
    const upload = { Bucket: bucket, Key: 'parts' };
    const { UploadId } = await current.s3.send(
      new CreateMultipartUploadCommand({
        ...upload,
        ContentType: 'text/plain',
      }),
    );
    const { ETag } = await current.s3.send(
      new UploadPartCommand({
        ...upload,
        UploadId,
        PartNumber: 1,
        Body: 'one',
      }),
    );
    current = await restart();
    const { Parts } = await current.s3.send(
      new ListPartsCommand({ ...upload, UploadId }),
    );
    expect(Parts).toMatchObject([{ PartNumber: 1, ETag, Size: 3 }]);
    await current.s3.send(
      new CompleteMultipartUploadCommand({
        ...upload,
        UploadId,
        MultipartUpload: { Parts: [{ ETag, PartNumber: 1 }] },
      }),
    );
    current = await restart();
    expect(await current.get('parts')).toBe('one');
  });

  it('keeps no bytes that nobody can ask for', async () => {
    const current = await restart();
    const { VersionId } = await current.put('key', 'one');
    await current.put('key', 'two');
    expect(readdirSync(join(dataDir, 'bodies'))).toHaveLength(2);
    await current.s3.send(
      new DeleteObjectCommand({ Bucket: bucket, Key: 'key', VersionId }),
    );
    writeFileSync(join(dataDir, 'bodies', 'stray'), 'cut short');
    expect(readdirSync(join(dataDir, 'bodies'))).toHaveLength(2);
    await restart();
    expect(readdirSync(join(dataDir, 'bodies'))).toHaveLength(1);
  });

  it('drops a line cut short, and names a line it cannot read', async () => {
    const current = await restart();
    await current.put('key', 'one');
    await stop();
    appendFileSync(journal(), '{"type":"version-ad');
    expect(await (await restart()).get('key')).toBe('one');
    await stop();
    const whole = readFileSync(journal(), 'utf8');
    writeFileSync(journal(), `${whole}{"type":"version-ad\n`);
    const line = whole.split('\n').length;
    await expect(restart()).rejects.toThrow(`Line ${line} of ${journal()}`);
    writeFileSync(journal(), '{"type":"bucket-created","bucket":1}\n');
    await expect(restart()).rejects.toThrow('expected text in "bucket"');
  });

  it('loses nothing when its process is killed between two requests', async () => {
    const script = join(__dirname, '__testUtils__', 'runStorage.ts');
    const child = spawn(
      process.execPath,
      ['--require', '@backstage/cli/config/nodeTransform.cjs', script, dataDir],
      { cwd: __dirname, stdio: ['ignore', 'pipe', 'inherit'] },
    );
    kill = () => child.kill('SIGKILL');
    const exited = once(child, 'exit');
    const url = await new Promise<string>((resolve, reject) => {
      child.stdout.once('data', data => resolve(String(data).trim()));
      child.once('exit', code => reject(new Error(`Exit code ${code}`)));
    });
    const s3 = new S3Client({ ...clientOptions(url), forcePathStyle: true });
    for (let index = 0; index < 20; index++) {
      await s3.send(
        new PutObjectCommand({
          Bucket: bucket,
          Key: `key ${index}`,
          Body: `body ${index}`,
        }),
      );
    }
    const sqs = new SQSClient(clientOptions(url));
    const queue = await sqs.send(
      new CreateQueueCommand({ QueueName: 'queue' }),
    );
    expect(queue.QueueUrl).toMatch(`${url}/`);
    kill();
    await exited;
    s3.destroy();
    sqs.destroy();

    const current = await restart();
    for (let index = 0; index < 20; index++) {
      expect(await current.get(`key ${index}`)).toBe(`body ${index}`);
    }
  });
});
