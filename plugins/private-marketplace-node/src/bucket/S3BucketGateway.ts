import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectVersionsCommand,
  PutObjectCommand,
  paginateListObjectsV2,
  type S3Client,
} from '@aws-sdk/client-s3';
import type { CallOptions } from '../catalog/CatalogGateway';
import { AwsCallError, ConditionFailedError } from '../errors/AwsCallError';
import { callAws, httpStatusOf } from '../errors/callAws';
import type {
  BucketGateway,
  ListedObject,
  ListedVersion,
  StoredObject,
  StoredObjectHead,
  WriteCondition,
} from './BucketGateway';

/** Talks to Amazon S3. @public */
export class S3BucketGateway implements BucketGateway {
  readonly #client: S3Client;
  readonly #bucket: string;

  constructor(client: S3Client, bucket: string) {
    this.#client = client;
    this.#bucket = bucket;
  }

  async get(
    key: string,
    options: CallOptions & { versionId?: string; maxBytes?: number } = {},
  ): Promise<StoredObject | undefined> {
    const { versionId, maxBytes = Infinity, signal } = options;
    const command = new GetObjectCommand({
      Bucket: this.#bucket,
      Key: key,
      VersionId: versionId,
    });
    const answer = await ifPresent(() =>
      callAws('GetObject', key, () =>
        this.#client.send(command, { abortSignal: signal }),
      ),
    );
    if (!answer) return undefined;
    const head = toHead(key, answer);
    if (head.size > maxBytes) {
      // The rest of the answer is not wanted; without this it would keep the connection.
      const body: unknown = answer.Body;
      if (isDestroyable(body)) body.destroy();
      return head;
    }
    const text = await callAws('GetObject', key, async () => {
      try {
        return await answer.Body?.transformToString('utf-8');
      } catch (error) {
        // The SDK does not tell who broke off in the middle of a body.
        throw signal?.aborted ? abortError() : error;
      }
    });
    return { ...head, text: text ?? '' };
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
      callAws('HeadObject', key, () =>
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
      IfNoneMatch: 'ifAbsent' in condition ? '*' : undefined,
      IfMatch: 'ifMatch' in condition ? condition.ifMatch : undefined,
    });
    return callAws('PutObject', key, async () => {
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
    options: CallOptions = {},
  ): AsyncGenerator<ListedObject> {
    const pages = paginateListObjectsV2(
      { client: this.#client },
      { Bucket: this.#bucket, Prefix: prefix },
      { abortSignal: options.signal },
    );
    for (;;) {
      const page = await callAws('ListObjectsV2', prefix, () => pages.next());
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
      const page = await callAws('ListObjectVersions', prefix, () =>
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
    await callAws('DeleteObject', key, async () => {
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

function isDestroyable(body: unknown): body is { destroy(): void } {
  return (
    typeof body === 'object' &&
    body !== null &&
    typeof Reflect.get(body, 'destroy') === 'function'
  );
}
