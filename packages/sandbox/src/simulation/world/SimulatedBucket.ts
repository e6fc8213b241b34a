import {
  ConditionFailedError,
  type WriteCondition,
} from '@private-marketplace/backstage-plugin-private-marketplace-node/gateways';
import type { Generation } from './generations';
import type { VirtualTime } from './VirtualTime';

/** Why nobody can read an object: it is encrypted with a key that the functions may not use, or in another encoding. */
export type ObjectFlaw = 'unreadable' | 'utf16';

/** Who writes an object: people, or the functions of a generation. */
export type Writer = 'somebody' | Generation;

/** One version of an object. */
export interface ObjectVersion {
  key: string;
  versionId: string;
  etag: string;
  /** Undefined for a delete marker. */
  text: string | undefined;
  lastModified: Date;
  metadata: Record<string, string>;
  writer: Writer;
  flaw?: ObjectFlaw;
}

/** A bucket with versions, in memory. What it does, it does at once. */
export class SimulatedBucket {
  readonly #time: VirtualTime;
  readonly #versions = new Map<string, ObjectVersion[]>();
  readonly #etags = new Map<string, string>();
  #sortedKeys: string[] | undefined;
  #writes = 0;
  #changes = 0;

  /** Called with each version that is written. */
  onCreated: (version: ObjectVersion) => void = () => {};

  /** Called with the key of each object that is removed. */
  onRemoved: (key: string) => void = () => {};

  constructor(time: VirtualTime) {
    this.#time = time;
  }

  /** How often files about experiences were written or removed. */
  get changes(): number {
    return this.#changes;
  }

  get(key: string, versionId?: string): ObjectVersion | undefined {
    const versions = this.#versions.get(key);
    const found =
      versionId === undefined
        ? versions?.at(-1)
        : versions?.find(version => version.versionId === versionId);
    return found?.text === undefined ? undefined : found;
  }

  put(
    key: string,
    text: string,
    condition: WriteCondition,
    more: Partial<Pick<ObjectVersion, 'flaw' | 'metadata' | 'writer'>> = {},
  ): ObjectVersion {
    const before = this.get(key);
    const holds =
      'always' in condition ||
      ('ifAbsent' in condition ? !before : before?.etag === condition.ifMatch);
    if (!holds) throw new ConditionFailedError(key);
    const version = this.#add(key, text, more);
    this.onCreated(version);
    return version;
  }

  remove(key: string, etag: string): void {
    const before = this.get(key);
    if (!before) return;
    if (before.etag !== etag) throw new ConditionFailedError(key);
    this.#add(key, undefined);
    this.onRemoved(key);
  }

  /** Versions of one object, oldest first, without what was removed. */
  history(key: string): ObjectVersion[] {
    return (this.#versions.get(key) ?? []).filter(
      version => version.text !== undefined,
    );
  }

  /** Objects in the order of their keys, behind a given one. */
  list(prefix: string, after = ''): ObjectVersion[] {
    return this.#keys(prefix, after).flatMap(key => this.get(key) ?? []);
  }

  /** All versions of objects in the order of their keys, behind a given one; the newest of a key is first. */
  listVersions(prefix: string, after = ''): ObjectVersion[] {
    return this.#keys(prefix, after).flatMap(key =>
      this.history(key).reverse(),
    );
  }

  #keys(prefix: string, after: string): string[] {
    this.#sortedKeys ??= [...this.#versions.keys()].sort();
    return this.#sortedKeys.filter(
      key => key.startsWith(prefix) && key > after,
    );
  }

  #add(
    key: string,
    text: string | undefined,
    {
      metadata = {},
      writer = 'somebody',
      flaw,
    }: Parameters<SimulatedBucket['put']>[3] = {},
  ): ObjectVersion {
    this.#writes += 1;
    // What the automation notes for itself is about none.
    if (!key.startsWith('AUTOMATION_')) this.#changes += 1;
    const versions = this.#versions.get(key) ?? [];
    if (versions.length === 0) {
      this.#versions.set(key, versions);
      this.#sortedKeys = undefined;
    }
    const version = {
      key,
      versionId: `v${this.#writes}`,
      etag: this.#etagOf(text ?? ''),
      text,
      lastModified: new Date(this.#time.timestamp()),
      metadata,
      writer,
      ...(flaw && { flaw }),
    };
    versions.push(version);
    return version;
  }

  /** As in S3, the same content has the same ETag, so a write of what was there before is not seen by a condition. */
  #etagOf(text: string): string {
    const known = this.#etags.get(text);
    if (known) return known;
    const etag = `"e${this.#etags.size + 1}"`;
    this.#etags.set(text, etag);
    return etag;
  }
}
