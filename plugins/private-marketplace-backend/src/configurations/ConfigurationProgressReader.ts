import type { ConfigurationProgress } from 'backstage-plugin-private-marketplace-common';
import type { BucketReader } from '../marketplace/BucketReader';
import type {
  ConfigurationFile,
  Marketplace,
} from '../marketplace/Marketplace';
import { decodeRequester, REQUESTED_BY } from './requester';
import { findProgress } from './findProgress';

/** Puts together what the bucket tells of a configuration. */
export class ConfigurationProgressReader {
  readonly #bucket: BucketReader;

  constructor(bucket: BucketReader) {
    this.#bucket = bucket;
  }

  async read(
    { statuses }: Marketplace,
    file: ConfigurationFile,
  ): Promise<ConfigurationProgress> {
    const { key, shortName, version, writtenAt } = file;
    const head = await this.#bucket.head(file);
    const status = statuses.get(shortName);
    const progress = findProgress(
      { key, writtenAt, versionId: head?.versionId },
      status?.ok ? status.status : undefined,
    );
    return {
      key,
      shortName,
      version,
      versionId: head?.versionId,
      writtenAt: writtenAt.toISOString(),
      requestedBy: decodeRequester(head?.metadata[REQUESTED_BY]),
      ...progress,
    };
  }

  /** The same with what the error file tells, where there is one. */
  async readWithError(
    marketplace: Marketplace,
    file: ConfigurationFile,
  ): Promise<ConfigurationProgress> {
    const progress = await this.read(marketplace, file);
    const { error } = progress;
    if (error?.errorKey === undefined) return progress;
    const { content, report } = await this.#bucket.error(error.errorKey);
    return {
      ...progress,
      error: {
        ...error,
        problems: report?.Problems ?? error.problems,
        report: content,
      },
    };
  }
}
