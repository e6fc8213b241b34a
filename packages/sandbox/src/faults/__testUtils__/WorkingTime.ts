import type { Clock } from '../../clock';
import type { Deploy } from '../../automation/Deployment';
import { deployHandlers } from '../../automation/deployHandlers';
import { ManualClock } from '../../ManualClock';
import type { FaultPlan } from '../faultPlan';

const SECOND = 1000;
/** What a request takes, so that events fall due while functions run. */
const REQUEST = 40;

/**
 * Time that passes by what is done, however fast the machine is: a little with each
 * request, and at once to what comes next where every function has ended or waits.
 */
export class WorkingTime {
  readonly clock = new ManualClock();
  #begun = 0;
  #ended = 0;
  #waiting = 0;
  #onRest = () => {};

  /** The handlers, in time of this kind. */
  readonly deploy: Deploy = async site => {
    const logger = { info: () => {}, warn: () => {} };
    const deploy = deployHandlers({ clock: this.#clockOfHandlers, logger });
    const deployment = await deploy(site);
    const functions = Object.entries(deployment.functions).map(
      ([name, handler]) => [name, this.#counted(handler)] as const,
    );
    return { ...deployment, functions: Object.fromEntries(functions) };
  };

  /** The same plan, asked for each request of a function. */
  passingWithEachRequest(plan: FaultPlan): FaultPlan {
    const request = plan.request.bind(plan);
    plan.request = () => {
      this.clock.advance(REQUEST);
      return request();
    };
    return plan;
  }

  /** Lets time pass until something holds. That is looked at after everything that functions do. */
  async passUntil(holds: () => Promise<boolean>): Promise<void> {
    while (!(await holds())) {
      const before = this.#begun;
      while (this.#begun === before) this.clock.advance(SECOND);
      await this.#rest();
    }
  }

  /** Lets every function come to its end. */
  async end(): Promise<void> {
    while (this.#begun > this.#ended) {
      this.clock.advance(SECOND);
      await this.#rest();
    }
  }

  readonly #clockOfHandlers: Clock = {
    now: () => this.clock.now(),
    after: (milliseconds, callback) => {
      this.#waiting += 1;
      this.#look();
      return this.clock.after(milliseconds, () => {
        this.#waiting -= 1;
        callback();
      });
    },
  };

  #counted(handler: (event: unknown) => Promise<void>) {
    return async (event: unknown) => {
      this.#begun += 1;
      try {
        await handler(event);
      } finally {
        this.#ended += 1;
        this.#look();
      }
    };
  }

  get #working(): boolean {
    return this.#begun > this.#ended + this.#waiting;
  }

  #look(): void {
    if (!this.#working) this.#onRest();
  }

  async #rest(): Promise<void> {
    while (this.#working) {
      await new Promise<void>(resolve => {
        this.#onRest = resolve;
      });
    }
  }
}
