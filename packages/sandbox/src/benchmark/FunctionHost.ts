import { TRIGGERS } from '@private-marketplace/infra';
import { isNotified } from '../automation/isNotified';
import { LambdaFunction } from '../automation/LambdaFunction';
import { matchesPattern } from '../automation/matchesPattern';
import type { ChangeSetEvent } from '../catalog';
import { systemClock } from '../clock';
import type { ObjectCreatedRecord } from '../storage';
import type { Functions } from './Implementation';

const RETRY_DELAYS = [50, 100];

/** The sample reserves so many concurrent executions for each function; ours gets no more. */
const CONCURRENCY = 3;

/** Runs the functions of one implementation as Lambda does, and knows when nothing is left to run. */
export class FunctionHost {
  /** Announced and not yet dealt with. */
  pending = 0;
  /** Uploads that were announced. */
  announced = 0;
  readonly #reconcile: Functions['reconcile'];
  readonly #configure: LambdaFunction;
  readonly #ended: LambdaFunction;

  constructor(functions: Functions) {
    this.#configure = this.#host('configure', functions.configure);
    this.#ended = this.#host('ended', functions.ended);
    this.#reconcile = functions.reconcile;
  }

  /** What the schedule does, which a benchmark does not wait a minute for. */
  async reconcile(): Promise<void> {
    await this.#reconcile?.();
  }

  readonly onObjectCreated = (record: ObjectCreatedRecord): void => {
    if (!TRIGGERS.notifications.some(each => isNotified(each, record))) return;
    this.announced += 1;
    this.pending += 1;
    this.#configure.invoke({ Records: [record] });
  };

  readonly onChangeSetEvent = (event: ChangeSetEvent): void => {
    const matches = TRIGGERS.rules.some(({ pattern }) =>
      matchesPattern(pattern, event),
    );
    if (!matches) return;
    this.pending += 1;
    this.#ended.invoke(event);
  };

  async close(): Promise<void> {
    await Promise.all([this.#configure.close(), this.#ended.close()]);
  }

  #host(name: string, run: (event: unknown) => Promise<void>): LambdaFunction {
    const limited = withConcurrency(CONCURRENCY, run);
    return new LambdaFunction({
      name,
      clock: systemClock,
      retryDelays: RETRY_DELAYS,
      handler: async event => {
        await limited(event);
        this.pending -= 1;
      },
      onExhausted: () => {
        this.pending -= 1;
      },
    });
  }
}

/** Lets calls wait while so many run. */
function withConcurrency(
  limit: number,
  run: (event: unknown) => Promise<void>,
): (event: unknown) => Promise<void> {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async event => {
    while (running >= limit) {
      await new Promise<void>(resolve => waiting.push(resolve));
    }
    running += 1;
    try {
      await run(event);
    } finally {
      running -= 1;
      waiting.shift()?.();
    }
  };
}
