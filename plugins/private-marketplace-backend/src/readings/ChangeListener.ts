import type { LoggerService } from '@backstage/backend-plugin-api';
import type { EventsService } from '@backstage/plugin-events-node';
import { RefreshQueue } from './RefreshQueue';
import { subjectsOfEvent } from './subjectsOfEvent';

/** Events on this topic say what has changed in AWS. */
export const CHANGES_TOPIC = 'private-marketplace.changes';

/** Reads what events say has changed. */
export class ChangeListener {
  readonly #queue: RefreshQueue;

  constructor(options: {
    synchronizer: {
      refresh(ref: string, signal: AbortSignal): Promise<void>;
      refreshChangeSet(id: string, signal: AbortSignal): Promise<void>;
    };
    logger: LoggerService;
  }) {
    const { synchronizer, logger } = options;
    this.#queue = new RefreshQueue({
      logger,
      work: (name, signal) => {
        const [kind, id = ''] = name.split(' ');
        return kind === 'change-set'
          ? synchronizer.refreshChangeSet(id, signal)
          : synchronizer.refresh(id, signal);
      },
    });
  }

  async subscribe(events: EventsService): Promise<void> {
    await events.subscribe({
      id: 'private-marketplace.sync',
      topics: [CHANGES_TOPIC],
      onEvent: async ({ eventPayload }) => this.hear(eventPayload),
    });
  }

  /** Returns at once; what the event is about is read soon. */
  hear(payload: unknown): void {
    for (const subject of subjectsOfEvent(payload)) {
      this.#queue.add(
        'shortName' in subject
          ? `experience ${subject.shortName}`
          : `change-set ${subject.changeSetId}`,
      );
    }
  }

  /** Settles when everything that was heard has been read. */
  idle(): Promise<void> {
    return this.#queue.idle();
  }

  close(): Promise<void> {
    return this.#queue.close();
  }
}
