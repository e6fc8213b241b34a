import type { Clock } from './clock';

interface Timer {
  at: number;
  callback: () => void;
}

/** A clock that stands still until it is told to move, for tests and measurements. */
export class ManualClock implements Clock {
  #time = Date.parse('2026-01-31T09:05:00Z');
  readonly #timers = new Set<Timer>();

  now(): Date {
    return new Date(this.#time);
  }

  after(milliseconds: number, callback: () => void): () => void {
    const timer = { at: this.#time + milliseconds, callback };
    this.#timers.add(timer);
    return () => {
      this.#timers.delete(timer);
    };
  }

  /** Lets time pass and calls back what falls due, in order. */
  advance(milliseconds: number): void {
    const end = this.#time + milliseconds;
    for (;;) {
      const [next] = [...this.#timers].sort((a, b) => a.at - b.at);
      if (!next || next.at > end) break;
      this.#timers.delete(next);
      this.#time = Math.max(this.#time, next.at);
      next.callback();
    }
    this.#time = end;
  }

  /** How many callbacks are still to come. */
  get pending(): number {
    return this.#timers.size;
  }
}
