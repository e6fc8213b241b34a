import type { ErrorReport } from '@private-marketplace/schemas';
import {
  formatErrorKey,
  parseErrorFileText,
  shortNameOfKey,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';
import {
  ConditionFailedError,
  type BucketGateway,
} from '@private-marketplace/backstage-plugin-private-marketplace-node/gateways';
import { isSameVersion } from './configurationVersion';

const SECOND = 1000;
// As many errors of one experience can come at once, as when a folder of files
// is uploaded that are all wrong.
const MAX_ATTEMPTS = 3600;

/** Writes error files, each once, however often it is tried. */
export class ErrorFiles {
  readonly #bucket: BucketGateway;

  constructor(bucket: BucketGateway) {
    this.#bucket = bucket;
  }

  /**
   * @param answer - what DescribeChangeSet said, where a change set was started.
   * @param shortName - of the experience that it is about.
   * @returns the key of the file, and whether it was not there before.
   */
  async write(
    report: ErrorReport,
    answer: object = {},
    shortName = shortNameOfKey(report.Configuration.Key),
  ): Promise<{ errorKey: string; isNew: boolean }> {
    const text = `${JSON.stringify(
      { Automation: report, ...answer },
      null,
      2,
    )}\n`;
    const endedAt = new Date(report.EndedAt).getTime();
    for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt += 1) {
      // A name is good for one error a second; another error takes the next second.
      const time = new Date(endedAt + attempt * SECOND);
      const errorKey = formatErrorKey(shortName, time);
      try {
        await this.#bucket.put(errorKey, text, { ifAbsent: true });
        return { errorKey, isNew: true };
      } catch (error) {
        if (!(error instanceof ConditionFailedError)) throw error;
        if (await this.#isAbout(errorKey, report)) {
          return { errorKey, isNew: false };
        }
      }
    }
    throw new Error(
      `No error file could be written for ${report.Configuration.Key}: the names of a whole hour are taken.`,
    );
  }

  async #isAbout(key: string, report: ErrorReport): Promise<boolean> {
    const object = await this.#bucket.get(key);
    const existing = parseErrorFileText(object?.text ?? '')?.Automation;
    return (
      existing !== undefined &&
      isSameVersion(existing.Configuration, report.Configuration)
    );
  }
}
