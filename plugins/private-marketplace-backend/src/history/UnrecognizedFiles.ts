import { NotAllowedError } from '@backstage/errors';
import {
  experienceReadPermission,
  type UnrecognizedFileList,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';
import type { Caller } from '../api/Caller';
import type { AutomationFileStore } from '../automation/AutomationFileStore';
import { isoTime } from '../database/isoTime';
import type { ErrorFileStore } from '../errorFiles/ErrorFileStore';
import type { ExperienceAccess } from '../experiences/ExperienceAccess';
import { EVERYTHING } from '../experiences/visible';

const MOST = 500;

/** Tells of files in the bucket that belong to no experience. */
export class UnrecognizedFiles {
  readonly #access: ExperienceAccess;
  readonly #automation: AutomationFileStore;
  readonly #errorFiles: ErrorFileStore;

  constructor(options: {
    access: ExperienceAccess;
    automation: AutomationFileStore;
    errorFiles: ErrorFileStore;
  }) {
    this.#access = options.access;
    this.#automation = options.automation;
    this.#errorFiles = options.errorFiles;
  }

  /** @throws NotAllowedError unless the caller may see all experiences, for whose these are nobody knows. */
  async list(caller: Caller): Promise<UnrecognizedFileList> {
    if ((await this.#access.visible(caller)) !== EVERYTHING) {
      throw new NotAllowedError(
        `You need the permission ${experienceReadPermission.name} for all experiences to see files that belong to none. Ask the administrators of the portal for it.`,
      );
    }
    const { objects, more } = await this.#automation.unrecognized();
    const errors = await this.#errorFiles.listNameless(MOST);
    const items = [
      ...objects.map(({ key, reason, lastModified }) => ({
        key,
        reason,
        since: isoTime(lastModified),
      })),
      ...errors.map(({ key, message, written_at }) => ({
        key,
        reason: message ?? 'An error file that names no experience.',
        since: written_at,
      })),
    ].sort((a, b) => (a.since < b.since ? 1 : -1));
    return { items: items.slice(0, MOST), totalItems: items.length + more };
  }
}
