import {
  CompleteMultipartUploadCommand,
  CopyObjectCommand,
  CreateMultipartUploadCommand,
  UploadPartCommand,
  type S3Client,
} from '@aws-sdk/client-s3';
import { parseStatusText } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import {
  AwsCatalogGateway,
  S3BucketGateway,
  createBucketClient,
  createCatalogClient,
} from '@private-marketplace/backstage-plugin-private-marketplace-node/gateways';
import type { Sandbox } from '@private-marketplace/sandbox';
import type { Status } from '@private-marketplace/schemas';

const credentials = { accessKeyId: 'any', secretAccessKey: 'any' };

/** Somebody with the clients of AWS who uploads files and looks what becomes of them. */
export class Person {
  readonly catalog: AwsCatalogGateway;
  readonly bucket: S3BucketGateway;
  readonly #s3: S3Client;
  readonly #name: string;

  constructor({ bucket, env }: Pick<Sandbox, 'bucket' | 'env'>) {
    this.#name = bucket;
    this.#s3 = createBucketClient({
      endpoint: env.AWS_ENDPOINT_URL_S3,
      region: env.AWS_REGION,
      credentials,
    });
    this.bucket = new S3BucketGateway(this.#s3, bucket);
    this.catalog = new AwsCatalogGateway(
      createCatalogClient({
        endpoint: env.AWS_ENDPOINT_URL_MARKETPLACE_CATALOG,
        credentials,
      }),
    );
  }

  async upload(key: string, content: object): Promise<void> {
    await this.bucket.put(key, JSON.stringify(content), { always: true });
  }

  async copy(from: string, to: string): Promise<void> {
    await this.#s3.send(
      new CopyObjectCommand({
        Bucket: this.#name,
        CopySource: `${this.#name}/${encodeURIComponent(from)}`,
        Key: to,
      }),
    );
  }

  async uploadInParts(Key: string, content: object): Promise<void> {
    const object = { Bucket: this.#name, Key };
    const { UploadId } = await this.#s3.send(
      new CreateMultipartUploadCommand(object),
    );
    const Body = Buffer.from(JSON.stringify(content));
    const { ETag } = await this.#s3.send(
      new UploadPartCommand({ ...object, UploadId, PartNumber: 1, Body }),
    );
    const MultipartUpload = { Parts: [{ PartNumber: 1, ETag }] };
    await this.#s3.send(
      new CompleteMultipartUploadCommand({
        ...object,
        UploadId,
        MultipartUpload,
      }),
    );
  }

  /** Empty when there is none. */
  async status(shortName: string): Promise<Status> {
    const object = await this.bucket.get(`STATUS_Experience_${shortName}`);
    if (!object) return {};
    const parsed = parseStatusText(object.text ?? '');
    if (!parsed.ok) throw new Error(parsed.message);
    return parsed.status;
  }

  async keys(prefix = ''): Promise<string[]> {
    const all = [];
    for await (const { key } of this.bucket.list(prefix)) all.push(key);
    return all;
  }

  async changeSetNames(): Promise<string[]> {
    const all = [];
    for await (const { name } of this.catalog.listChangeSets()) all.push(name);
    return all;
  }

  close(): void {
    this.#s3.destroy();
  }
}
