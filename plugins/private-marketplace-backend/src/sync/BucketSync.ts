import {
  CONFIGURATION_PREFIX,
  STATUS_PREFIX,
  formatStatusKey,
  parseErrorKey,
  parseStatusKey,
} from 'backstage-plugin-private-marketplace-common';
import type {
  BucketGateway,
  ListedObject,
  StoredObject,
} from 'backstage-plugin-private-marketplace-node';
import { parts } from '../database/writing';
import { MAX_TEXT_BYTES, type ConfigurationStore } from './ConfigurationStore';
import type { ErrorFileStore } from './ErrorFileStore';
import type { StatusFileStore } from './StatusFileStore';
import { Subjects } from './Subjects';

const ERROR_PREFIX = `ERROR_${STATUS_PREFIX}`;
const AT_ONCE = 10;
// Contents of configurations, and of error files, that one reading looks into.
const CONTENTS = 200;
// An error file holds a configuration and an answer of AWS.
const MAX_ERROR_BYTES = 4 * MAX_TEXT_BYTES;

/** Reads the files of the bucket. Contents are read only where the file is another one than before. */
export class BucketSync {
  readonly #bucket: BucketGateway;
  readonly #configurations: ConfigurationStore;
  readonly #errors: ErrorFileStore;
  readonly #statuses: StatusFileStore;
  readonly #now: () => Date;

  constructor(options: {
    bucket: BucketGateway;
    configurations: ConfigurationStore;
    errors: ErrorFileStore;
    statuses: StatusFileStore;
    now: () => Date;
  }) {
    this.#bucket = options.bucket;
    this.#configurations = options.configurations;
    this.#errors = options.errors;
    this.#statuses = options.statuses;
    this.#now = options.now;
  }

  async readAll(signal?: AbortSignal): Promise<Subjects> {
    const subjects = await this.#readStatuses(signal);
    const listedAt = this.#now();
    const files = await this.#list(CONFIGURATION_PREFIX, signal);
    subjects.addAll(
      await this.#configurations.storeList(files, undefined, listedAt),
    );
    const errors = await this.#list(ERROR_PREFIX, signal);
    subjects.addAll(await this.#errors.storeList(errors));
    subjects.addAll(await this.#readContents(undefined, signal));
    return subjects;
  }

  async readOne(shortName: string, signal?: AbortSignal): Promise<Subjects> {
    const subjects = await this.readStatus(shortName, signal);
    const listedAt = this.#now();
    const files = await this.#list(
      `${CONFIGURATION_PREFIX}${shortName}#`,
      signal,
    );
    subjects.addAll(
      await this.#configurations.storeList(files, shortName, listedAt),
    );
    const errors = await this.#list(`${ERROR_PREFIX}${shortName}_`, signal);
    subjects.addAll(
      await this.#errors.storeList(
        // Another short name may begin with this one and a _.
        errors.filter(({ key }) => parseErrorKey(key)?.shortName === shortName),
      ),
    );
    subjects.addAll(await this.#readContents(shortName, signal));
    return subjects;
  }

  /** Reads a status file. */
  async readStatus(shortName: string, signal?: AbortSignal): Promise<Subjects> {
    const readAt = this.#now();
    const object = await this.#bucket.get(formatStatusKey(shortName), {
      signal,
    });
    return object
      ? this.#statuses.store(new Map([[shortName, object]]), readAt)
      : this.#statuses.remove(shortName, new Set(), readAt);
  }

  async #readStatuses(signal: AbortSignal | undefined): Promise<Subjects> {
    const listedAt = this.#now();
    const listed = new Map<string, ListedObject>();
    for (const object of await this.#list(STATUS_PREFIX, signal)) {
      const shortName = parseStatusKey(object.key);
      if (shortName !== undefined) listed.set(shortName, object);
    }
    const outdated = await this.#statuses.outdated(listed);
    const keys = outdated.map(formatStatusKey);
    const files = new Map<string, StoredObject>();
    for (const [key, object] of await this.#getAll(keys, undefined, signal)) {
      const shortName = parseStatusKey(key);
      if (object && shortName !== undefined) files.set(shortName, object);
    }
    const subjects = await this.#statuses.store(files, listedAt);
    subjects.addAll(await this.#statuses.remove('all', listed, listedAt));
    return subjects;
  }

  async #readContents(
    shortName: string | undefined,
    signal: AbortSignal | undefined,
  ): Promise<Subjects> {
    const files = await this.#getAll(
      await this.#configurations.unread(CONTENTS, shortName),
      MAX_TEXT_BYTES,
      signal,
    );
    const subjects = await this.#configurations.storeContents(
      [...files.values()].flatMap(each => each ?? []),
    );
    const errors = await this.#getAll(
      await this.#errors.unread(CONTENTS, shortName),
      MAX_ERROR_BYTES,
      signal,
    );
    subjects.addAll(await this.#errors.storeContents(errors));
    return subjects;
  }

  async #getAll(
    keys: readonly string[],
    maxBytes: number | undefined,
    signal: AbortSignal | undefined,
  ): Promise<Map<string, StoredObject | undefined>> {
    const objects = new Map<string, StoredObject | undefined>();
    for (const part of parts(keys, AT_ONCE)) {
      await Promise.all(
        part.map(async key => {
          objects.set(key, await this.#bucket.get(key, { maxBytes, signal }));
        }),
      );
    }
    return objects;
  }

  async #list(
    prefix: string,
    signal: AbortSignal | undefined,
  ): Promise<ListedObject[]> {
    const objects: ListedObject[] = [];
    for await (const object of this.#bucket.list(prefix, { signal })) {
      objects.push(object);
    }
    return objects;
  }
}
