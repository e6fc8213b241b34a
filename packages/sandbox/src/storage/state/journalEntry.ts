/** A checksum the writer sent along, under the header it came in. */
export interface Checksum {
  header: string;
  value: string;
}

/** Tags of an object, values by key. */
export type Tags = Readonly<Record<string, string>>;

/** One version of an object. */
export interface ObjectVersion {
  kind: 'object';
  key: string;
  versionId: string;
  /** Counts every write of the storage, so that it orders versions. */
  sequence: number;
  /** ISO 8601, whole seconds like S3. */
  modified: string;
  size: number;
  /** Without quotes. */
  etag: string;
  body: string;
  /** What GetObject gives back as it came: content type, metadata and the like. */
  headers: Record<string, string>;
  checksum?: Checksum;
  /** Absent when there are none. */
  tags?: Tags;
}

/** What a deletion leaves behind in a bucket with versions. */
export interface DeleteMarker {
  kind: 'marker';
  key: string;
  versionId: string;
  sequence: number;
  modified: string;
}

export type Version = ObjectVersion | DeleteMarker;

/** A multipart upload that has not ended. */
export interface Upload {
  uploadId: string;
  bucket: string;
  key: string;
  started: string;
  headers: Record<string, string>;
  tags?: Tags;
}

/** One part of a multipart upload. */
export interface Part {
  number: number;
  modified: string;
  size: number;
  etag: string;
  body: string;
  checksum?: Checksum;
}

/** A bucket keeps versions from when it is first enabled; suspending stops it. */
export type Versioning = 'Enabled' | 'Suspended';

/** A change of the storage; the journal is the list of all of them. */
export type JournalEntry =
  | { type: 'bucket-created'; bucket: string; at: string }
  | { type: 'bucket-deleted'; bucket: string }
  | { type: 'versioning-set'; bucket: string; versioning: Versioning }
  | {
      type: 'version-added';
      bucket: string;
      version: Version;
      /** The multipart upload that ends with this version. */
      uploadId?: string;
    }
  | { type: 'version-removed'; bucket: string; key: string; versionId: string }
  | {
      type: 'tags-set';
      bucket: string;
      key: string;
      versionId: string;
      tags: Tags;
    }
  | { type: 'upload-started'; upload: Upload }
  | { type: 'part-added'; uploadId: string; part: Part }
  | { type: 'upload-ended'; uploadId: string }
  | { type: 'sequence-reached'; sequence: number };
