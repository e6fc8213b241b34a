import { AwsCallError } from '@private-marketplace/backstage-plugin-private-marketplace-node/gateways';
import type { CallFate, Faults } from './Faults';
import type { Random } from './Random';
import type { Trace } from './Trace';
import type { VirtualTime } from './VirtualTime';

/** What all of a world share. */
export interface Surroundings {
  time: VirtualTime;
  random: Random;
  faults: Faults;
  trace: Trace;
}

/** A status file, or an object that keeps an upload until it stands in one. */
const INTENT = /^STATUS_|^PENDING_.*#/;

type Outcome<T> = { value: T } | { error: unknown };

/**
 * One run of a function. Its calls of AWS take time and can go wrong; when it
 * crashes, the call under way never answers, so nothing of it happens any more.
 */
export class Invocation {
  readonly #world: Surroundings;
  readonly #onCrash: () => void;
  #crashed = false;
  #hadTrouble = false;
  #hasWritten = false;

  constructor(world: Surroundings, readonly name: string, onCrash: () => void) {
    this.#world = world;
    this.#onCrash = onCrash;
  }

  /** Whether S3 did not do as it was asked, so that an error is nothing to be ashamed of. */
  get hadTrouble(): boolean {
    return this.#hadTrouble;
  }

  /** Whether it has been written down what is to be done. */
  get hasWritten(): boolean {
    return this.#hasWritten;
  }

  /** A call of S3. */
  async callBucket<T>(
    operation: string,
    key: string,
    effect: () => T,
  ): Promise<T> {
    try {
      const value = await this.call(operation, key, effect);
      if (operation === 'PutObject' && INTENT.test(key)) {
        this.#hasWritten = true;
      }
      return value;
    } catch (error) {
      if (error instanceof AwsCallError && !error.isFinal) {
        this.#hadTrouble = true;
        // Who keeps an upload apart has found that it stands in no status file, or no more.
        if (/^PENDING_.*#/.test(key)) this.#hasWritten = false;
      }
      throw error;
    }
  }

  /**
   * A call of AWS.
   *
   * @param effect - happens at one moment while the call is under way.
   */
  call<T>(operation: string, subject: string, effect: () => T): Promise<T> {
    const { time, faults, trace } = this.#world;
    return new Promise((resolve, reject) => {
      time.after(faults.latency(), () => {
        if (this.#crashed) return;
        const fate = faults.callFate();
        const outcome = this.#meet(fate, effect);
        trace.tell(
          this.name,
          () => `${operation} ${subject}: ${describe(fate, outcome)}`,
        );
        if (fate.startsWith('crash')) {
          this.#crashed = true;
          this.#onCrash();
          return;
        }
        time.after(faults.latency(), () => {
          if (this.#crashed) return;
          if ('error' in outcome) reject(outcome.error);
          else resolve(outcome.value);
        });
      });
    });
  }

  /** Time passes; who crashes meanwhile never wakes. */
  wait(milliseconds: number): Promise<void> {
    return new Promise(resolve => {
      this.#world.time.after(milliseconds, () => {
        if (!this.#crashed) resolve();
      });
    });
  }

  #meet<T>(fate: CallFate, effect: () => T): Outcome<T> {
    const { time, random, trace } = this.#world;
    switch (fate) {
      case 'throttled':
        return { error: failure(429, 'ThrottlingException') };
      case 'fails':
      case 'crashBefore':
        return { error: failure(503, 'ServiceUnavailable') };
      case 'effectLate':
      case 'crashEffectLate':
        time.after(random.integer(1, 90_000), () => {
          const outcome = attempt(effect);
          trace.tell(this.name, () => `late: ${describe('works', outcome)}`);
        });
        return { error: failure(undefined, 'TimeoutError') };
      case 'answerLost':
        attempt(effect);
        return { error: failure(500, 'InternalError') };
      case 'repeated':
        attempt(effect);
        return attempt(effect);
      default:
        return attempt(effect);
    }
  }
}

function attempt<T>(effect: () => T): Outcome<T> {
  try {
    return { value: effect() };
  } catch (error) {
    return { error };
  }
}

function failure(httpStatus: number | undefined, code: string): AwsCallError {
  return new AwsCallError({
    operation: 'Call',
    subject: 'AWS',
    code,
    reason: 'It is a simulated fault.',
    httpStatus,
  });
}

function describe(fate: CallFate, outcome: Outcome<unknown>): string {
  const result =
    'error' in outcome ? String(outcome.error) : briefly(outcome.value);
  return fate === 'works' ? result : `${fate}, ${result}`;
}

function briefly(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 160 ? `${text.slice(0, 160)}…` : text;
}
