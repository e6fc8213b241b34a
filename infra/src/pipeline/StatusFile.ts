import type { Status } from '@private-marketplace/schemas';
import {
  formatStatusKey,
  parseStatusText,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';
import type {
  BucketGateway,
  StoredObject,
} from '@private-marketplace/backstage-plugin-private-marketplace-node/gateways';
import { automationOf, isLeftBySample } from './state';

/** Of the state that these functions write. It rises when a field changes its meaning. */
const VERSION = 1;

/** The status file of an experience as it was read. */
export interface StatusSnapshot {
  status: Status;
  /** Undefined when there is no file yet. */
  etag?: string;
  /** It is as AWS's sample or a person left it, so that no marker says that something is under way. */
  unmarked?: true;
}

/** A status file that was edited so that it can not be understood. */
export class StatusFileError extends Error {
  override readonly name = 'StatusFileError';

  constructor(
    readonly shortName: string,
    /** The file as it was found. */
    readonly file: Pick<StoredObject, 'key' | 'versionId' | 'lastModified'>,
    message: string,
  ) {
    super(
      `${file.key}: ${message} Restore an older version of the file, or delete it and adopt the experience again. Until then no configuration of ${shortName} is applied; none has to be uploaded again.`,
    );
  }
}

/** Reads and replaces one status file, never over somebody else's write. */
export class StatusFile {
  readonly #bucket: BucketGateway;
  readonly #shortName: string;
  readonly #key: string;

  constructor(bucket: BucketGateway, shortName: string) {
    this.#bucket = bucket;
    this.#shortName = shortName;
    this.#key = formatStatusKey(shortName);
  }

  /** @throws StatusFileError when the file can not be understood. */
  async read(): Promise<StatusSnapshot> {
    const object = await this.#bucket.get(this.#key);
    if (!object) return { status: {} };
    const parsed =
      object.undecodable === undefined
        ? parseStatusText(object.text ?? '')
        : { ok: false as const, message: object.undecodable };
    if (!parsed.ok) {
      throw new StatusFileError(this.#shortName, object, parsed.message);
    }
    const { status } = parsed;
    const { etag, lastModified } = object;
    if (status.Automation) return { status, etag };
    return {
      status: isLeftBySample(status) ? sinceThen(status, lastModified) : status,
      etag,
      unmarked: true,
    };
  }

  /**
   * @throws ConditionFailedError when the file is no longer the one that was read.
   * @throws TypeError when nobody could read what is to be written.
   */
  async replace(
    { etag }: StatusSnapshot,
    status: Status,
  ): Promise<StatusSnapshot> {
    const condition =
      etag === undefined ? { ifAbsent: true as const } : { ifMatch: etag };
    const automation = automationOf(status);
    const Version = Math.max(VERSION, automation.Version ?? 0);
    const Automation = { ...automation, Version };
    const text = `${JSON.stringify({ ...status, Automation }, null, 2)}\n`;
    const parsed = parseStatusText(text);
    if (!parsed.ok) throw new TypeError(`${this.#key}: ${parsed.message}`);
    const written = await this.#bucket.put(this.#key, text, condition);
    return { status, etag: written.etag };
  }
}

/** Nobody but AWS's sample has written the file, so its change set is at least as old. */
function sinceThen(status: Status, lastModified: Date): Status {
  const Waiting = {
    Since: lastModified.toISOString(),
    Reason: "A change set that AWS's sample started has not ended yet.",
  };
  return { ...status, Automation: { ...automationOf(status), Waiting } };
}
