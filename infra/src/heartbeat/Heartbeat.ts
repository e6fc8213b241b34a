import {
  HEARTBEAT_KEY,
  parseHeartbeatText,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { type BucketGateway } from '@private-marketplace/backstage-plugin-private-marketplace-node/gateways';
import type { Heartbeat as HeartbeatFile } from '@private-marketplace/schemas';
import type { Logger } from '../logging/logger';
import { isPassing, reasonOf } from '../pipeline/passing';
import type { QueueDepths } from './QueueDepths';

/** As often, in milliseconds, reconcile says that it has run, though it runs more often: each time is a version of an object. */
const SAID_AGAIN = 5 * 60_000;

/** Tells the portal that the automation is alive, and what it had to give up. */
export class Heartbeat {
  readonly #options: {
    bucket: BucketGateway;
    logger: Logger;
    now: () => Date;
    queueDepths: QueueDepths;
  };

  constructor(options: {
    bucket: BucketGateway;
    logger: Logger;
    now: () => Date;
    queueDepths: QueueDepths;
  }) {
    this.#options = options;
  }

  /** A task has run. That it can not be told is told to the log, and by the age of what was told before. */
  async beat(task: 'reconcile' | 'sweep'): Promise<void> {
    try {
      await this.#tell(task);
    } catch (error) {
      if (!isPassing(error)) throw error;
      const reason = reasonOf(error);
      this.#options.logger.warn('Heartbeat was not written', { task, reason });
    }
  }

  async #tell(task: 'reconcile' | 'sweep'): Promise<void> {
    const { bucket, now } = this.#options;
    const object = await bucket.get(HEARTBEAT_KEY);
    const before = object && parseHeartbeatText(object.text ?? '');
    const time = now();
    const last = Date.parse(before?.Schedules[task] ?? '');
    if (task === 'reconcile' && time.getTime() - last < SAID_AGAIN) return;
    const at = time.toISOString();
    const file: HeartbeatFile = {
      Schedules: { ...before?.Schedules, [task]: at },
      DeadLetterQueues: await this.#options.queueDepths(),
      CheckedAt: at,
    };
    await bucket.put(
      HEARTBEAT_KEY,
      `${JSON.stringify(file, null, 2)}\n`,
      object ? { ifMatch: object.etag } : { ifAbsent: true },
    );
  }
}
