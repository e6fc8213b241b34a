/** How often things go wrong, each from 0 (never) to 1 (always). */
export interface FaultRates {
  /** A request is answered with 429 or 503 and has no effect. */
  refusedRequest: number;
  /** A request takes effect, but its answer is lost. */
  lostAnswer: number;
  /** An event is never delivered. */
  lostEvent: number;
  /** An event is delivered twice. */
  repeatedEvent: number;
  /** An event comes late, and so after others. */
  lateEvent: number;
}

/** What happens to one request. */
export type RequestFault = 'none' | 'refused' | 'answerLost';

/** Decides, in an order that follows from a seed, what goes wrong. */
export class FaultPlan {
  readonly #rates: FaultRates;
  readonly #random: () => number;
  #over = false;

  constructor(rates: FaultRates, random: () => number) {
    this.#rates = rates;
    this.#random = random;
  }

  /** From now on nothing goes wrong. */
  end(): void {
    this.#over = true;
  }

  request(): RequestFault {
    const { refusedRequest, lostAnswer } = this.#rates;
    const draw = this.#random();
    if (this.#over) return 'none';
    if (draw < refusedRequest) return 'refused';
    return draw < refusedRequest + lostAnswer ? 'answerLost' : 'none';
  }

  /** Milliseconds after which an event is delivered, once for each delivery. */
  deliveries(): number[] {
    const { lostEvent, repeatedEvent, lateEvent } = this.#rates;
    const [lost, repeated, late] = [
      this.#random(),
      this.#random(),
      this.#random(),
    ];
    if (this.#over) return [0];
    if (lost < lostEvent) return [];
    const delay = late < lateEvent ? 1000 + Math.floor(late * 20_000) : 0;
    return repeated < repeatedEvent ? [delay, delay + 500] : [delay];
  }
}
