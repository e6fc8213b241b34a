import { createHash, randomBytes } from 'node:crypto';
import type { Clock } from '../../clock';
import { type Bodies, FileBodies, MemoryBodies } from './bodies';
import { type Bucket, nullVersion } from './bucket';
import { FileJournal, type Journal, noJournal } from './journal';
import type {
  Checksum,
  DeleteMarker,
  JournalEntry,
  ObjectVersion,
  Part,
  Tags,
  Version,
  Versioning,
} from './journalEntry';
import { type OpenUpload, StorageState } from './storageState';

/** What a new version of an object is made of. */
export interface NewObject {
  key: string;
  body: Buffer;
  headers: Record<string, string>;
  /** The MD5 of the body when not given. */
  etag?: string;
  checksum?: Checksum;
  tags?: Tags;
  /** The multipart upload that this version completes. */
  uploadId?: string;
}

/** 32 characters that need no escaping, and no dash that a shell takes for an option. */
function newId(): string {
  return randomBytes(24).toString('base64url').replace(/-/g, '.');
}

/** MD5 in hex: the ETag of what was uploaded in one piece. */
export function md5(body: Buffer): string {
  return createHash('md5').update(body).digest('hex');
}

/**
 * Buckets, objects and uploads. Every method runs to its end before anything
 * else does, so that a check and the write after it are one step.
 */
export class ObjectStore {
  private readonly state = new StorageState();
  private readonly journal: Journal;
  private readonly bodies: Bodies;
  private readonly clock: Clock;

  /** Keeps everything in a folder when given one, else in memory. */
  constructor(clock: Clock, dataDir?: string) {
    this.clock = clock;
    this.journal = dataDir ? new FileJournal(dataDir) : noJournal;
    this.bodies = dataDir ? new FileBodies(dataDir) : new MemoryBodies();
    for (const entry of this.journal.read()) {
      this.state.apply(entry);
    }
    this.journal.rewrite(this.state.snapshot());
    this.bodies.retain(this.state.bodies());
  }

  get buckets(): Bucket[] {
    return [...this.state.buckets.values()];
  }

  bucket(name: string): Bucket | undefined {
    return this.state.buckets.get(name);
  }

  createBucket(bucket: string): void {
    this.record({ type: 'bucket-created', bucket, at: this.now() });
  }

  deleteBucket(bucket: string): void {
    this.record({ type: 'bucket-deleted', bucket });
  }

  setVersioning(bucket: string, versioning: Versioning): void {
    this.record({ type: 'versioning-set', bucket, versioning });
  }

  read(stored: ObjectVersion | Part): Buffer {
    return this.bodies.get(stored.body);
  }

  putObject(bucket: Bucket, object: NewObject): ObjectVersion {
    const { key, body, headers, checksum, tags, uploadId } = object;
    const version: ObjectVersion = {
      kind: 'object',
      ...this.nextVersion(bucket, key),
      size: body.length,
      etag: object.etag ?? md5(body),
      body: this.bodies.put(body),
      headers,
      ...(checksum && { checksum }),
      ...(tags && { tags }),
    };
    this.addVersion(bucket, version, uploadId);
    return version;
  }

  addDeleteMarker(bucket: Bucket, key: string): DeleteMarker {
    const marker: DeleteMarker = {
      kind: 'marker',
      ...this.nextVersion(bucket, key),
    };
    this.addVersion(bucket, marker);
    return marker;
  }

  removeVersion(bucket: Bucket, key: string, versionId: string): void {
    this.record({
      type: 'version-removed',
      bucket: bucket.name,
      key,
      versionId,
    });
  }

  setTags(
    { name }: Bucket,
    { key, versionId }: ObjectVersion,
    tags: Tags,
  ): void {
    this.record({ type: 'tags-set', bucket: name, key, versionId, tags });
  }

  uploads(bucket: string): OpenUpload[] {
    return [...this.state.uploads.values()].filter(
      upload => upload.bucket === bucket,
    );
  }

  startUpload(
    bucket: string,
    key: string,
    headers: Record<string, string>,
    tags: Tags,
  ): string {
    const uploadId = newId();
    const started = this.now();
    const upload = { uploadId, bucket, key, started, headers, tags };
    this.record({ type: 'upload-started', upload });
    return uploadId;
  }

  addPart(
    uploadId: string,
    number: number,
    body: Buffer,
    checksum?: Checksum,
  ): Part {
    const part: Part = {
      number,
      modified: this.now(),
      size: body.length,
      etag: md5(body),
      body: this.bodies.put(body),
      ...(checksum && { checksum }),
    };
    this.record({ type: 'part-added', uploadId, part });
    return part;
  }

  endUpload(uploadId: string): void {
    this.record({ type: 'upload-ended', uploadId });
  }

  private now(): string {
    const seconds = Math.floor(this.clock.now().getTime() / 1000);
    return new Date(seconds * 1000).toISOString();
  }

  private nextVersion(bucket: Bucket, key: string) {
    return {
      key,
      versionId: bucket.versioning === 'Enabled' ? newId() : nullVersion,
      sequence: this.state.sequence + 1,
      modified: this.now(),
    };
  }

  private addVersion(bucket: Bucket, version: Version, uploadId?: string) {
    this.record({
      type: 'version-added',
      bucket: bucket.name,
      version,
      ...(uploadId && { uploadId }),
    });
  }

  /** Writes down first, then lets it count, then clears away. */
  private record(entry: JournalEntry): void {
    this.journal.append(entry);
    for (const body of this.state.apply(entry)) {
      this.bodies.remove(body);
    }
  }
}
