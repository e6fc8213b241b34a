import {
  CONFIGURATION_PREFIX,
  STATUS_PREFIX,
  parseConfigurationKey,
  parseErrorFileText,
  parseStatusKey,
  parseStatusText,
  type ErrorReport,
  type ParsedStatus,
} from 'backstage-plugin-private-marketplace-common';
import type {
  BucketGateway,
  StoredObjectHead,
} from 'backstage-plugin-private-marketplace-node';
import { RecentlyUsed } from './RecentlyUsed';
import type { ConfigurationFile } from './Marketplace';

const REMEMBERED = 5000;

/** Reads the files of the automation, each content once. */
export class BucketReader {
  readonly #bucket: BucketGateway;
  readonly #statuses = new RecentlyUsed<ParsedStatus>(REMEMBERED);
  readonly #heads = new RecentlyUsed<StoredObjectHead | undefined>(REMEMBERED);
  readonly #errors = new RecentlyUsed<ErrorFileContent>(REMEMBERED);

  constructor(bucket: BucketGateway) {
    this.#bucket = bucket;
  }

  /** Status files by short name. Only those that changed are read. */
  async statuses(): Promise<Map<string, ParsedStatus>> {
    const found = new Map<string, ParsedStatus>();
    for await (const { key, etag } of this.#bucket.list(STATUS_PREFIX)) {
      const shortName = parseStatusKey(key);
      if (shortName === undefined) continue;
      const status = await this.#statuses.get(`${key} ${etag}`, async () => {
        const object = await this.#bucket.get(key);
        return parseStatusText(object?.text ?? '');
      });
      found.set(shortName, status);
    }
    return found;
  }

  /** Configuration files by short name, newest first. */
  async configurations(): Promise<Map<string, ConfigurationFile[]>> {
    const found = new Map<string, ConfigurationFile[]>();
    for await (const object of this.#bucket.list(CONFIGURATION_PREFIX)) {
      const parsed = parseConfigurationKey(object.key);
      if (!parsed.ok) continue;
      const { key, etag, lastModified } = object;
      const files = found.get(parsed.name.shortName) ?? [];
      files.push({ ...parsed.name, key, etag, writtenAt: lastModified });
      found.set(parsed.name.shortName, files);
    }
    for (const files of found.values()) files.sort(newestFirst);
    return found;
  }

  /** Version and author of a configuration file. */
  head(file: ConfigurationFile): Promise<StoredObjectHead | undefined> {
    // Two writes of the same content have the same ETag, but not the same time.
    const written = `${file.key} ${file.etag} ${file.writtenAt.getTime()}`;
    return this.#heads.get(written, () => this.#bucket.head(file.key));
  }

  /** An error file, which is never overwritten. */
  error(key: string): Promise<ErrorFileContent> {
    return this.#errors.get(key, async () => {
      const object = await this.#bucket.get(key);
      const file = parseErrorFileText(object?.text ?? '');
      return { content: file, report: file?.Automation };
    });
  }
}

/** An error file, and the part of it that says what is wrong. */
export interface ErrorFileContent {
  content?: unknown;
  report?: ErrorReport;
}

function newestFirst(a: ConfigurationFile, b: ConfigurationFile): number {
  return (
    b.writtenAt.getTime() - a.writtenAt.getTime() ||
    // Versions of the same second are told apart as people number them.
    b.version.localeCompare(a.version, 'en', { numeric: true })
  );
}
