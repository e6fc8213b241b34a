import { ServiceUnavailableError } from '@backstage/errors';

/** Others have been writing for so long that this one was not let in. Nothing was changed. */
export class BusyDatabaseError extends ServiceUnavailableError {
  /** Seconds after which to try again. */
  readonly retryAfter = 5;

  constructor() {
    super(
      'The portal is busy with other changes. Nothing was changed; try again in a few seconds.',
    );
  }
}
