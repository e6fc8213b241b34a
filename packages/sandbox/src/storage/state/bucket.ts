import type { Tags, Version, Versioning } from './journalEntry';
import { SortedKeys } from './sortedKeys';

/** The version id of what was written while a bucket kept no versions. */
export const nullVersion = 'null';

/** One bucket with all versions of its keys. */
export class Bucket {
  readonly name: string;
  readonly created: string;
  versioning?: Versioning;
  readonly keys = new SortedKeys();
  private readonly versionsByKey = new Map<string, Version[]>();

  constructor(name: string, created: string) {
    this.name = name;
    this.created = created;
  }

  get isEmpty(): boolean {
    return this.versionsByKey.size === 0;
  }

  /** Newest first. */
  versions(key: string): readonly Version[] {
    return this.versionsByKey.get(key) ?? [];
  }

  current(key: string): Version | undefined {
    return this.versions(key)[0];
  }

  find(key: string, versionId: string): Version | undefined {
    return this.versions(key).find(version => version.versionId === versionId);
  }

  all(): Version[] {
    return [...this.versionsByKey.values()].flat();
  }

  /** Adds a version, and gives back the one that it replaces. */
  add(version: Version): Version | undefined {
    const replaced =
      version.versionId === nullVersion
        ? this.remove(version.key, nullVersion)
        : undefined;
    this.versionsByKey.set(version.key, [
      version,
      ...this.versions(version.key),
    ]);
    this.keys.add(version.key);
    return replaced;
  }

  /** Gives an object other tags in the place of those that it has. */
  setTags(key: string, versionId: string, tags: Tags): void {
    const versions = this.versions(key).map(version =>
      version.versionId === versionId && version.kind === 'object'
        ? { ...version, tags }
        : version,
    );
    if (versions.length > 0) this.versionsByKey.set(key, versions);
  }

  /** Removes a version for good, and gives it back. */
  remove(key: string, versionId: string): Version | undefined {
    const removed = this.find(key, versionId);
    const left = this.versions(key).filter(version => version !== removed);
    if (left.length > 0) {
      this.versionsByKey.set(key, left);
    } else {
      this.versionsByKey.delete(key);
      this.keys.remove(key);
    }
    return removed;
  }
}
