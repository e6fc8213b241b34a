import type { Clock } from '../../clock';

interface Timer {
  at: number;
  callback: () => void;
}

/** A clock that moves when it is told to. */
export class FakeClock implements Clock {
  private timers: Timer[] = [];

  constructor(private time = Date.parse('2026-01-31T09:05:00Z')) {}

  now(): Date {
    return new Date(this.time);
  }

  after(milliseconds: number, callback: () => void): () => void {
    const timer = { at: this.time + milliseconds, callback };
    this.timers.push(timer);
    return () => this.drop(timer);
  }

  /** Lets time pass and calls back what falls due, in order. */
  advance(milliseconds: number): void {
    const end = this.time + milliseconds;
    for (;;) {
      const [next] = [...this.timers].sort((a, b) => a.at - b.at);
      if (!next || next.at > end) break;
      this.drop(next);
      this.time = Math.max(this.time, next.at);
      next.callback();
    }
    this.time = end;
  }

  /** How many callbacks are still to come. */
  get pending(): number {
    return this.timers.length;
  }

  private drop(timer: Timer): void {
    this.timers = this.timers.filter(other => other !== timer);
  }
}
