import type { Random } from './Random';

/** What becomes of a call. The names say when the effect happens, if at all. */
export type CallFate =
  | 'works'
  | 'throttled'
  | 'fails'
  /** The effect happens, the answer is an error. */
  | 'answerLost'
  /** The answer is an error, and the effect happens later. */
  | 'effectLate'
  /** The SDK repeats the request, for it did not see that the first one worked. */
  | 'repeated'
  | 'crashBefore'
  | 'crashAfter'
  | 'crashEffectLate';

/** How often what goes wrong. Each seed has its own, for a world with all faults at once hides some. */
export interface FaultRates {
  fates: Record<Exclude<CallFate, 'works'>, number>;
  /** A call that takes up to a minute. */
  slow: number;
  eventLost: number;
  eventRepeated: number;
  eventDelayed: number;
  /** A schedule that does not run once. */
  scheduleLost: number;
  /** An object that is not found, though it is there: in the first quarter of an hour of a versioned bucket. */
  notYetReadable: number;
  /** A change set that AWS fails to apply through no fault of anybody. */
  serverFault: number;
  /** A change set that a person cancels. */
  cancelled: number;
  /** A change set that is over, which is still shown as being applied. */
  staleAnswer: number;
  /** A change set that has just been started, and is not found. */
  notYetVisible: number;
  /** A change set that has succeeded, and does not name what it created. */
  withoutId: number;
  /** A list of change sets without the youngest. */
  staleList: number;
  /** Entities as they were up to a minute ago. */
  staleEntity: number;
  /** An invocation runs the code of before markers existed, as while a new one is deployed. */
  olderGeneration: number;
  /** An invocation runs code that is yet to come, and writes more into status files. */
  newerGeneration: number;
}

const FATES = [
  'throttled',
  'fails',
  'answerLost',
  'effectLate',
  'repeated',
  'crashBefore',
  'crashAfter',
  'crashEffectLate',
] as const;

/** The faults of a world, until they stop. */
export class Faults {
  readonly rates: FaultRates;
  readonly #random: Random;
  #stopped = true;

  constructor(random: Random) {
    this.#random = random;
    this.rates = drawRates(random);
  }

  get stopped(): boolean {
    return this.#stopped;
  }

  start(): void {
    this.#stopped = false;
  }

  stop(): void {
    this.#stopped = true;
  }

  callFate(): CallFate {
    if (this.#stopped) return 'works';
    let left = this.#random.next();
    for (const fate of FATES) {
      left -= this.rates.fates[fate];
      if (left < 0) return fate;
    }
    return 'works';
  }

  /** Whether a fault of this kind happens now. */
  happens(kind: Exclude<keyof FaultRates, 'fates'>): boolean {
    return !this.#stopped && this.#random.chance(this.rates[kind]);
  }

  /** How long a request or an answer is under way. */
  latency(): number {
    return this.happens('slow')
      ? this.#random.integer(1000, 60_000)
      : this.#random.integer(1, 80);
  }
}

function drawRates(random: Random): FaultRates {
  const rate = (highest: number) =>
    random.chance(0.5) ? random.next() * highest : 0;
  return {
    fates: {
      throttled: rate(0.08),
      fails: rate(0.08),
      answerLost: rate(0.08),
      effectLate: rate(0.04),
      repeated: rate(0.08),
      crashBefore: rate(0.06),
      crashAfter: rate(0.06),
      crashEffectLate: rate(0.03),
    },
    slow: rate(0.25),
    eventLost: rate(0.4),
    eventRepeated: rate(0.5),
    eventDelayed: rate(0.4),
    scheduleLost: rate(0.2),
    notYetReadable: rate(0.2),
    serverFault: rate(0.2),
    cancelled: rate(0.15),
    staleAnswer: rate(0.2),
    notYetVisible: rate(0.3),
    withoutId: rate(0.3),
    staleList: rate(0.2),
    staleEntity: rate(0.4),
    olderGeneration: rate(0.5),
    newerGeneration: rate(0.5),
  };
}
