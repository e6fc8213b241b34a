import type { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import type { SignalsService } from '@backstage/plugin-signals-node';

/** Channel of the signals that say that something is not as it was. */
export const CHANGES_CHANNEL = 'private-marketplace';

/** Tells all pages that something is not as it was; not what, for not everybody may know of it. */
export class ChangeSignal {
  readonly #signals: SignalsService;
  readonly #logger: LoggerService;

  constructor(options: { signals: SignalsService; logger: LoggerService }) {
    this.#signals = options.signals;
    this.#logger = options.logger;
  }

  async publish(): Promise<void> {
    try {
      await this.#signals.publish({
        recipients: { type: 'broadcast' },
        channel: CHANGES_CHANNEL,
        message: {},
      });
    } catch (error) {
      // Pages ask again by themselves, only later.
      this.#logger.warn('Pages could not be told of a change', toError(error));
    }
  }
}
