import { ConflictError } from '@backstage/errors';
import type { ExperienceDiff } from '@private-marketplace/backstage-plugin-private-marketplace-common';

/** A configuration was made against a state that is no longer there. What is now goes into the answer. */
export class StaleRevisionError extends ConflictError {
  override readonly name = 'ConflictError';
  readonly revision?: number;
  readonly changedSince?: ExperienceDiff;

  constructor(
    shortName: string,
    now: { revision?: number; changedSince?: ExperienceDiff },
  ) {
    super(
      `${shortName} has changed since the configuration was made. Look at what has changed, and send the configuration again with the new revision.`,
    );
    this.revision = now.revision;
    this.changedSince = now.changedSince;
  }
}
