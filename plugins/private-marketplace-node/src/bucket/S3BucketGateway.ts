import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectVersionsCommand,
  PutObjectCommand,
  paginateListObjectsV2,
  type S3Client,
} from '@aws-sdk/client-s3';
import { Readable } from 'node:stream';
import { decodeText } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import type { CallOptions } from '../catalog/CatalogGateway';
import { AwsCallError, ConditionFailedError } from '../errors/AwsCallError';
import { callAws, httpStatusOf } from '../errors/callAws';
import type { BucketEncryption } from './BucketEncryption';
import type {
  BucketGateway,
  ListedObject,
  ListedVersion,
  StoredObject,
  StoredObjectHead,
  WriteCondition,
} from './BucketGateway';
import { BucketRefusedError, adviceOn } from './BucketRefusedError';
import { ObjectTooLargeError } from './ObjectTooLargeError';

// Far more than a status file with a long queue, and far less than a process has memory.
const MOST_BYTES = 4 * 1024 * 1024;

/** Talks to Amazon S3. @public */
export class S3BucketGateway implements BucketGateway {
  readonly #client: S3Client;
  readonly #bucket: string;
  readonly #encryption?: BucketEncryption;

  /** @param options - encryption: of what is written; the default of the bucket unless given. */
  constructor(
    client: S3Client,
    bucket: string,
    options: { encryption?: BucketEncryption } = {},
  ) {
    this.#client = client;
    this.#bucket = bucket;
    this.#encryption = options.encryption;
  }

  async get(
    key: string,
    options: CallOptions & { versionId?: string; maxBytes?: number } = {},
  ): Promise<StoredObject | undefined> {
    const { versionId, maxBytes, signal } = options;
    const limit = maxBytes ?? MOST_BYTES;
    const command = new GetObjectCommand({
      Bucket: this.#bucket,
      Key: key,
      VersionId: versionId,
    });
    const answer = await ifPresent(() =>
      this.#call('GetObject', key, () =>
        this.#client.send(command, { abortSignal: signal }),
      ),
    );
    if (!answer) return undefined;
    const head = toHead(key, answer);
    const bytes = await this.#call('GetObject', key, async () => {
      try {
        return await readBytes(answer.Body, head.size, limit);
      } catch (error) {
        // The SDK does not tell who broke off in the middle of a body.
        throw signal?.aborted ? abortError() : error;
      }
    });
    if (bytes !== undefined) {
      const decoded = decodeText(bytes);
      return {
        ...head,
        text: bytes.toString('utf8'),
        ...(!decoded.ok && { undecodable: decoded.message }),
      };
    }
    if (maxBytes !== undefined) return head;
    throw new ObjectTooLargeError(key, head.size, limit);
  }

  async head(
    key: string,
    options: CallOptions & { versionId?: string } = {},
  ): Promise<StoredObjectHead | undefined> {
    const command = new HeadObjectCommand({
      Bucket: this.#bucket,
      Key: key,
      VersionId: options.versionId,
    });
    const answer = await ifPresent(() =>
      this.#call('HeadObject', key, () =>
        this.#client.send(command, { abortSignal: options.signal }),
      ),
    );
    return answer && toHead(key, answer);
  }

  async put(
    key: string,
    text: string,
    condition: WriteCondition,
    options: CallOptions & { metadata?: Record<string, string> } = {},
  ): Promise<{ etag: string; versionId?: string }> {
    const command = new PutObjectCommand({
      Bucket: this.#bucket,
      Key: key,
      Body: text,
      ContentType: 'application/json',
      Metadata: options.metadata,
      ServerSideEncryption: this.#encryption?.algorithm,
      SSEKMSKeyId: this.#encryption?.kmsKeyId,
      BucketKeyEnabled: this.#encryption?.bucketKey,
      IfNoneMatch: 'ifAbsent' in condition ? '*' : undefined,
      IfMatch: 'ifMatch' in condition ? condition.ifMatch : undefined,
    });
    return this.#call('PutObject', key, async () => {
      try {
        const answer = await this.#client.send(command, {
          abortSignal: options.signal,
        });
        return { etag: answer.ETag ?? '', versionId: answer.VersionId };
      } catch (error) {
        throw lostRace(error, condition)
          ? new ConditionFailedError(key, error)
          : error;
      }
    });
  }

  async *list(
    prefix: string,
    { signal, startAfter }: CallOptions & { startAfter?: string } = {},
  ): AsyncGenerator<ListedObject> {
    const pages = paginateListObjectsV2(
      { client: this.#client },
      { Bucket: this.#bucket, Prefix: prefix, StartAfter: startAfter },
      { abortSignal: signal },
    );
    for (;;) {
      const page = await this.#call('ListObjectsV2', prefix, () =>
        pages.next(),
      );
      if (page.done) return;
      for (const object of page.value.Contents ?? []) {
        yield {
          key: object.Key ?? '',
          etag: object.ETag ?? '',
          size: object.Size ?? 0,
          lastModified: object.LastModified ?? new Date(0),
        };
      }
    }
  }

  async *listVersions(
    prefix: string,
    options: CallOptions = {},
  ): AsyncGenerator<ListedVersion> {
    // The SDK has no paginator for this operation.
    let next: { KeyMarker?: string; VersionIdMarker?: string } | undefined = {};
    while (next) {
      const command: ListObjectVersionsCommand = new ListObjectVersionsCommand({
        Bucket: this.#bucket,
        Prefix: prefix,
        ...next,
      });
      const page = await this.#call('ListObjectVersions', prefix, () =>
        this.#client.send(command, { abortSignal: options.signal }),
      );
      for (const version of page.Versions ?? []) {
        yield {
          key: version.Key ?? '',
          versionId: version.VersionId ?? 'null',
          etag: version.ETag ?? '',
          size: version.Size ?? 0,
          lastModified: version.LastModified ?? new Date(0),
        };
      }
      next = page.IsTruncated
        ? {
            KeyMarker: page.NextKeyMarker,
            VersionIdMarker: page.NextVersionIdMarker,
          }
        : undefined;
    }
  }

  async remove(
    key: string,
    condition: { ifMatch: string },
    options: CallOptions = {},
  ): Promise<void> {
    const command = new DeleteObjectCommand({
      Bucket: this.#bucket,
      Key: key,
      IfMatch: condition.ifMatch,
    });
    await this.#call('DeleteObject', key, async () => {
      try {
        await this.#client.send(command, { abortSignal: options.signal });
      } catch (error) {
        if (isGone(error)) return;
        throw lostRace(error, condition)
          ? new ConditionFailedError(key, error)
          : error;
      }
    });
  }

  /** @throws BucketRefusedError when S3 refuses it for good, else AwsCallError. */
  async #call<T>(
    operation: string,
    subject: string,
    call: () => Promise<T>,
  ): Promise<T> {
    try {
      return await callAws(operation, subject, call);
    } catch (error) {
      if (!(error instanceof AwsCallError)) throw error;
      const isEncrypted = this.#encryption !== undefined;
      const advice = adviceOn(error, { isEncrypted });
      throw advice ? new BucketRefusedError(error, advice) : error;
    }
  }
}

/** @returns undefined when there is more than may be read; the rest is not wanted then. */
async function readBytes(
  body: unknown,
  size: number,
  limit: number,
): Promise<Buffer | undefined> {
  if (!(body instanceof Readable)) return Buffer.alloc(0);
  const chunks: Buffer[] = [];
  let bytes = 0;
  if (size <= limit) {
    for await (const chunk of body) {
      // The size is what a header says, and a proxy on the way can take it out.
      bytes += chunk.length;
      if (bytes > limit) return undefined;
      chunks.push(Buffer.from(chunk));
    }
    return Buffer.concat(chunks);
  }
  // Without this it would keep the connection.
  body.destroy();
  return undefined;
}

function toHead(
  key: string,
  answer: {
    ETag?: string;
    VersionId?: string;
    ContentLength?: number;
    LastModified?: Date;
    Metadata?: Record<string, string>;
  },
): StoredObjectHead {
  return {
    key,
    etag: answer.ETag ?? '',
    versionId: answer.VersionId,
    size: answer.ContentLength ?? 0,
    lastModified: answer.LastModified ?? new Date(0),
    metadata: answer.Metadata ?? {},
  };
}

async function ifPresent<T>(call: () => Promise<T>): Promise<T | undefined> {
  try {
    return await call();
  } catch (error) {
    const missing =
      error instanceof AwsCallError &&
      error.httpStatus === 404 &&
      // A missing bucket is a mistake of the installation, not an absent file.
      error.code !== 'NoSuchBucket';
    if (missing) return undefined;
    throw error;
  }
}

/**
 * 412: the condition is false. 409: another write was under way. 404 on
 * If-Match: the object is gone (Amazon S3 User Guide, "Conditional writes").
 */
function lostRace(error: unknown, condition: WriteCondition): boolean {
  const status = httpStatusOf(error);
  return (
    status === 412 ||
    status === 409 ||
    ('ifMatch' in condition && isGone(error))
  );
}

/** A missing bucket is a mistake of the installation, not an absent object. */
function isGone(error: unknown): boolean {
  return (
    httpStatusOf(error) === 404 &&
    error instanceof Error &&
    error.name !== 'NoSuchBucket'
  );
}

function abortError(): Error {
  return Object.assign(new Error('Request aborted'), { name: 'AbortError' });
}
