import type { CallOptions } from '../catalog/CatalogGateway';

/** An object with its content. @public */
export interface StoredObject extends StoredObjectHead {
  /** Undefined when the object is larger than `maxBytes` of the call. */
  text?: string;
  /** What is wrong with the encoding, where the object is not UTF-8; its text holds U+FFFD then. */
  undecodable?: string;
}

/** What is known of an object without its content. @public */
export interface StoredObjectHead {
  key: string;
  /** Opaque; for conditional writes. */
  etag: string;
  /** Absent where the bucket is not versioned. */
  versionId?: string;
  /** In bytes. */
  size: number;
  lastModified: Date;
  /** User-defined metadata, keys in lower case. */
  metadata: Record<string, string>;
}

/** An object in a list. @public */
export interface ListedObject {
  key: string;
  etag: string;
  size: number;
  lastModified: Date;
}

/** A version of an object in a list. @public */
export interface ListedVersion extends ListedObject {
  /** `null` where the bucket had no versions when it was written. */
  versionId: string;
}

/** When a write shall happen: never over another object, only over the one that was read, or in any case. @public */
export type WriteCondition =
  | { ifAbsent: true }
  | { ifMatch: string }
  | { always: true };

/**
 * The bucket with the files of the automation. All calls throw AwsCallError, and
 * BucketRefusedError where somebody has to change something.
 *
 * @public
 */
export interface BucketGateway {
  /**
   * @param options - maxBytes: whoever says it gets larger objects without their
   * text, and decides what to do.
   * @returns undefined when there is no such object or version.
   * @throws ObjectTooLargeError without maxBytes, when the object is larger than
   * any file of the automation.
   */
  get(
    key: string,
    options?: CallOptions & { versionId?: string; maxBytes?: number },
  ): Promise<StoredObject | undefined>;
  /** @returns undefined when there is no such object or version. */
  head(
    key: string,
    options?: CallOptions & { versionId?: string },
  ): Promise<StoredObjectHead | undefined>;
  /**
   * Writes JSON text.
   *
   * @throws ConditionFailedError when the condition does not hold.
   */
  put(
    key: string,
    text: string,
    condition: WriteCondition,
    options?: CallOptions & { metadata?: Record<string, string> },
  ): Promise<{ etag: string; versionId?: string }>;
  /**
   * Objects in the order of their keys, page by page (of 1,000) as they are consumed.
   *
   * @param options - startAfter: only those whose keys come after this one.
   */
  list(
    prefix: string,
    options?: CallOptions & { startAfter?: string },
  ): AsyncIterable<ListedObject>;
  /** All versions of the objects, in the order of their keys, page by page as they are consumed. */
  listVersions(
    prefix: string,
    options?: CallOptions,
  ): AsyncIterable<ListedVersion>;
  /**
   * Removes an object, which may be gone already.
   *
   * @throws ConditionFailedError when it is no longer the one that was read.
   */
  remove(
    key: string,
    condition: { ifMatch: string },
    options?: CallOptions,
  ): Promise<void>;
}
