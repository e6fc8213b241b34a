import type { Status } from '@private-marketplace/schemas';
import {
  formatStatusKey,
  parseStatusText,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';
import type { BucketGateway } from '@private-marketplace/backstage-plugin-private-marketplace-node/gateways';

/** The status file of an experience as it was read. */
export interface StatusSnapshot {
  status: Status;
  /** Undefined when there is no file yet. */
  etag?: string;
}

/** A status file that was edited so that it can not be understood. */
export class StatusFileError extends Error {
  override readonly name = 'StatusFileError';

  constructor(readonly key: string, message: string) {
    super(
      `${key}: ${message} Restore an older version of the file, or delete it and adopt the experience again.`,
    );
  }
}

/** Reads and replaces one status file, never over somebody else's write. */
export class StatusFile {
  readonly #bucket: BucketGateway;
  readonly #key: string;

  constructor(bucket: BucketGateway, shortName: string) {
    this.#bucket = bucket;
    this.#key = formatStatusKey(shortName);
  }

  /** @throws StatusFileError when the file can not be understood. */
  async read(): Promise<StatusSnapshot> {
    const object = await this.#bucket.get(this.#key);
    if (!object) return { status: {} };
    const parsed = parseStatusText(object.text ?? '');
    if (!parsed.ok) throw new StatusFileError(this.#key, parsed.message);
    return { status: parsed.status, etag: object.etag };
  }

  /** @throws ConditionFailedError when the file is no longer the one that was read. */
  async replace(
    { etag }: StatusSnapshot,
    status: Status,
  ): Promise<StatusSnapshot> {
    const condition =
      etag === undefined ? { ifAbsent: true as const } : { ifMatch: etag };
    const text = `${JSON.stringify(status, null, 2)}\n`;
    const written = await this.#bucket.put(this.#key, text, condition);
    return { status, etag: written.etag };
  }
}
