import { Bucket } from './bucket';
import type { JournalEntry, Part, Upload, Version } from './journalEntry';

/** An upload with the parts it has so far, by number. */
export interface OpenUpload extends Upload {
  parts: Map<number, Part>;
}

function bodyOf(version: Version | undefined): string[] {
  return version?.kind === 'object' ? [version.body] : [];
}

/** All buckets and uploads: the sum of a journal's entries. */
export class StorageState {
  readonly buckets = new Map<string, Bucket>();
  readonly uploads = new Map<string, OpenUpload>();
  sequence = 0;

  /** Takes in one change, and gives back the bodies that nobody needs any more. */
  apply(entry: JournalEntry): string[] {
    switch (entry.type) {
      case 'bucket-created':
        this.buckets.set(entry.bucket, new Bucket(entry.bucket, entry.at));
        return [];
      case 'bucket-deleted':
        this.buckets.delete(entry.bucket);
        return [...this.uploads.values()]
          .filter(upload => upload.bucket === entry.bucket)
          .flatMap(upload => this.endUpload(upload.uploadId));
      case 'versioning-set':
        this.bucket(entry.bucket).versioning = entry.versioning;
        return [];
      case 'version-added':
        this.sequence = Math.max(this.sequence, entry.version.sequence);
        return [
          ...bodyOf(this.bucket(entry.bucket).add(entry.version)),
          ...(entry.uploadId ? this.endUpload(entry.uploadId) : []),
        ];
      case 'version-removed':
        return bodyOf(
          this.bucket(entry.bucket).remove(entry.key, entry.versionId),
        );
      case 'tags-set':
        this.bucket(entry.bucket).setTags(
          entry.key,
          entry.versionId,
          entry.tags,
        );
        return [];
      case 'upload-started':
        this.uploads.set(entry.upload.uploadId, {
          ...entry.upload,
          parts: new Map(),
        });
        return [];
      case 'part-added':
        return this.addPart(entry.uploadId, entry.part);
      case 'upload-ended':
        return this.endUpload(entry.uploadId);
      default:
        this.sequence = Math.max(this.sequence, entry.sequence);
        return [];
    }
  }

  /** The fewest entries that add up to this state. */
  *snapshot(): Generator<JournalEntry> {
    yield { type: 'sequence-reached', sequence: this.sequence };
    for (const bucket of this.buckets.values()) {
      const { name, created, versioning } = bucket;
      yield { type: 'bucket-created', bucket: name, at: created };
      if (versioning) {
        yield { type: 'versioning-set', bucket: name, versioning };
      }
      const versions = bucket.all().sort((a, b) => a.sequence - b.sequence);
      for (const version of versions) {
        yield { type: 'version-added', bucket: name, version };
      }
    }
    for (const { parts, ...upload } of this.uploads.values()) {
      yield { type: 'upload-started', upload };
      for (const part of parts.values()) {
        yield { type: 'part-added', uploadId: upload.uploadId, part };
      }
    }
  }

  bodies(): Set<string> {
    const versions = [...this.buckets.values()].flatMap(bucket => bucket.all());
    const parts = [...this.uploads.values()].flatMap(upload => [
      ...upload.parts.values(),
    ]);
    return new Set([
      ...versions.flatMap(bodyOf),
      ...parts.map(part => part.body),
    ]);
  }

  private bucket(name: string): Bucket {
    const bucket = this.buckets.get(name);
    if (!bucket) {
      throw new Error(`The journal knows no bucket "${name}"`);
    }
    return bucket;
  }

  private addPart(uploadId: string, part: Part): string[] {
    const upload = this.uploads.get(uploadId);
    if (!upload) {
      throw new Error(`The journal knows no upload "${uploadId}"`);
    }
    const replaced = upload.parts.get(part.number);
    upload.parts.set(part.number, part);
    return replaced ? [replaced.body] : [];
  }

  private endUpload(uploadId: string): string[] {
    const upload = this.uploads.get(uploadId);
    this.uploads.delete(uploadId);
    return [...(upload?.parts.values() ?? [])].map(part => part.body);
  }
}
