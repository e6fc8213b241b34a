import {
  CONFIGURATION_PREFIX,
  STATUS_PREFIX,
  formatStatusKey,
  parseErrorKey,
  parseStatusKey,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';
import {
  AwsCallError,
  ObjectTooLargeError,
  type BucketGateway,
  type ListedObject,
  type StoredObject,
} from '@private-marketplace/backstage-plugin-private-marketplace-node';
import {
  AUTOMATION_PREFIX,
  type AutomationFileStore,
} from '../automation/AutomationFileStore';
import { parts } from '../database/writing';
import {
  MAX_TEXT_BYTES,
  type ConfigurationStore,
} from '../configurations/ConfigurationStore';
import type { ErrorFileStore } from '../errorFiles/ErrorFileStore';
import type { StatusFileStore } from '../statusFiles/StatusFileStore';
import { Subjects } from '../sync/Subjects';
import type { SyncProblemStore } from '../sync/SyncProblemStore';
import { ListingRound } from './ListingRound';

const ERROR_PREFIX = `ERROR_${STATUS_PREFIX}`;
const AT_ONCE = 10;
// What has been open for longer, or more at once, is for the full reading.
const OPEN_SINCE = 24 * 60 * 60 * 1000;
const OPEN_AT_ONCE = 20;
// Contents of configurations, and of error files, that one reading looks into.
const CONTENTS = 200;
// An error file holds a configuration and an answer of AWS.
const MAX_ERROR_BYTES = 4 * MAX_TEXT_BYTES;
// A status file holds a queue of configurations, and what became of the last ones.
const MAX_STATUS_BYTES = 4 * 1024 * 1024;

/**
 * Reads the files of the bucket. Contents are read only where the file is
 * another one than before. One that can not be read is a problem of its own.
 */
export class BucketReader {
  readonly #automation: AutomationFileStore;
  readonly #bucket: BucketGateway;
  readonly #configurations: ConfigurationStore;
  readonly #errorFiles: ErrorFileStore;
  readonly #problems: SyncProblemStore;
  readonly #statusFiles: StatusFileStore;
  readonly #now: () => Date;
  readonly #configurationRound: ListingRound;
  readonly #errorRound: ListingRound;

  constructor(options: {
    automation: AutomationFileStore;
    bucket: BucketGateway;
    configurations: ConfigurationStore;
    errorFiles: ErrorFileStore;
    problems: SyncProblemStore;
    statusFiles: StatusFileStore;
    now: () => Date;
  }) {
    this.#automation = options.automation;
    this.#bucket = options.bucket;
    this.#configurations = options.configurations;
    this.#errorFiles = options.errorFiles;
    this.#problems = options.problems;
    this.#statusFiles = options.statusFiles;
    this.#now = options.now;
    this.#configurationRound = new ListingRound(
      options.bucket,
      CONFIGURATION_PREFIX,
    );
    this.#errorRound = new ListingRound(options.bucket, ERROR_PREFIX);
  }

  /** Reads all files, also contents that could not be read the last time. */
  async readAll(signal?: AbortSignal): Promise<void> {
    await this.#readAutomation(signal);
    await this.#readStatuses(signal);
    const listedAt = this.#now();
    const files = await this.#list(CONFIGURATION_PREFIX, signal);
    await this.#configurations.storeList(files, 'all', listedAt);
    const errors = await this.#list(ERROR_PREFIX, signal);
    await this.#errorFiles.storeList(errors);
    await this.#readContents({ again: true }, signal);
  }

  /**
   * Reads the files of experiences whose status file is another one than before,
   * and of those that have something open; and one page of all files. So it costs
   * as much with a long history as with a short one, and a bucket with few files
   * is read as a whole.
   */
  async readChanged(signal?: AbortSignal): Promise<void> {
    await this.#readAutomation(signal);
    const moved = await this.#readStatuses(signal);
    const listedAt = this.#now();
    const files = await this.#configurationRound.next(signal);
    await this.#configurations.storeList(
      files.objects,
      files.isWhole ? 'all' : 'some',
      listedAt,
    );
    const errors = await this.#errorRound.next(signal);
    await this.#errorFiles.storeList(errors.objects);
    const open = await this.#configurations.open(
      new Date(listedAt.getTime() - OPEN_SINCE),
      OPEN_AT_ONCE,
    );
    for (const part of parts([...new Set([...moved, ...open])], AT_ONCE)) {
      await Promise.all(
        part.map(async shortName => {
          if (!files.isWhole) await this.#readConfigurations(shortName, signal);
          if (!errors.isWhole) await this.#readErrors(shortName, signal);
        }),
      );
    }
    await this.#readContents({ again: false }, signal);
  }

  async readOne(shortName: string, signal?: AbortSignal): Promise<Subjects> {
    const subjects = await this.readStatus(shortName, signal);
    subjects.addAll(await this.#readConfigurations(shortName, signal));
    subjects.addAll(await this.#readErrors(shortName, signal));
    subjects.addAll(
      await this.#readContents({ of: shortName, again: true }, signal),
    );
    return subjects;
  }

  /** Reads a status file. */
  async readStatus(shortName: string, signal?: AbortSignal): Promise<Subjects> {
    const readAt = this.#now();
    const key = formatStatusKey(shortName);
    const found = await this.#getAll([key], MAX_STATUS_BYTES, signal);
    if (!found.has(key)) return new Subjects();
    const object = found.get(key);
    return object
      ? this.#statusFiles.store(new Map([[shortName, object]]), readAt)
      : this.#statusFiles.remove([shortName], readAt);
  }

  /** What the automation says of itself. */
  async #readAutomation(signal: AbortSignal | undefined): Promise<void> {
    const listed = await this.#list(AUTOMATION_PREFIX, signal);
    const keys = await this.#automation.outdated(listed);
    const files = await this.#getAll(keys, MAX_STATUS_BYTES, signal);
    await this.#automation.store(
      [...files.values()].flatMap(each => each ?? []),
    );
  }

  async #readConfigurations(
    shortName: string,
    signal: AbortSignal | undefined,
  ): Promise<Subjects> {
    const listedAt = this.#now();
    const files = await this.#list(
      `${CONFIGURATION_PREFIX}${shortName}#`,
      signal,
    );
    return this.#configurations.storeList(files, { of: shortName }, listedAt);
  }

  async #readErrors(
    shortName: string,
    signal: AbortSignal | undefined,
  ): Promise<Subjects> {
    const errors = await this.#list(`${ERROR_PREFIX}${shortName}_`, signal);
    return this.#errorFiles.storeList(
      // Another short name may begin with this one and a _.
      errors.filter(({ key }) => parseErrorKey(key)?.shortName === shortName),
    );
  }

  /** @returns short names of those that are other ones than before. */
  async #readStatuses(signal: AbortSignal | undefined): Promise<string[]> {
    const listedAt = this.#now();
    const listed = new Map<string, ListedObject>();
    for (const object of await this.#list(STATUS_PREFIX, signal)) {
      const shortName = parseStatusKey(object.key);
      if (shortName !== undefined) listed.set(shortName, object);
    }
    const { outdated, missing } = await this.#statusFiles.compare(
      listed,
      listedAt,
    );
    const keys = outdated.map(formatStatusKey);
    const files = new Map<string, StoredObject>();
    for (const [key, object] of await this.#getAll(
      keys,
      MAX_STATUS_BYTES,
      signal,
    )) {
      const shortName = parseStatusKey(key);
      if (object && shortName !== undefined) files.set(shortName, object);
    }
    await this.#statusFiles.store(files, listedAt);
    await this.#statusFiles.remove(missing, listedAt);
    return outdated;
  }

  async #readContents(
    which: { of?: string; again: boolean },
    signal: AbortSignal | undefined,
  ): Promise<Subjects> {
    const files = await this.#getAll(
      await this.#configurations.unread(CONTENTS, which),
      MAX_TEXT_BYTES,
      signal,
    );
    const subjects = await this.#configurations.storeContents(
      [...files.values()].flatMap(each => each ?? []),
    );
    const errors = await this.#getAll(
      await this.#errorFiles.unread(CONTENTS, which),
      MAX_ERROR_BYTES,
      signal,
    );
    subjects.addAll(await this.#errorFiles.storeContents(errors));
    return subjects;
  }

  /** @returns objects by key, undefined where there is none; those that can not be read are left out. */
  async #getAll(
    keys: readonly string[],
    maxBytes: number,
    signal: AbortSignal | undefined,
  ): Promise<Map<string, StoredObject | undefined>> {
    const objects = new Map<string, StoredObject | undefined>();
    for (const part of parts(keys, AT_ONCE)) {
      await Promise.all(
        part.map(async key => {
          try {
            objects.set(key, await this.#bucket.get(key, { maxBytes, signal }));
          } catch (error) {
            if (!isOfObject(error)) throw error;
            const { message } = error;
            await this.#problems.record(
              key,
              error instanceof AwsCallError ? error.summary : message,
              { detail: message },
            );
          }
        }),
      );
    }
    if (keys.length > 0) await this.#problems.clear([...objects.keys()]);
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

// Refusals of whoever asks, not of the object (Amazon S3 API Reference, "Error responses").
const OF_CALLER =
  /^(InvalidAccessKeyId|SignatureDoesNotMatch|RequestTimeTooSkewed|ExpiredToken|InvalidToken|AllAccessDisabled|AccountProblem)$/;

/** Whether it is this one object that can not be read: by its policy, its key of AWS KMS, or its storage class. */
function isOfObject(
  error: unknown,
): error is AwsCallError | ObjectTooLargeError {
  if (error instanceof ObjectTooLargeError) return true;
  if (!(error instanceof AwsCallError)) return false;
  return (
    error.code.startsWith('KMS.') ||
    (error.httpStatus === 403 && !OF_CALLER.test(error.code))
  );
}
