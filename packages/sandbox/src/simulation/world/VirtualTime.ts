import { EventQueue } from './EventQueue';

const START = Date.parse('2026-01-31T09:00:00Z');

/**
 * The clock of a simulated world. Nothing happens between two events, and one
 * event at a time: what it sets going comes to its next wait before the next.
 */
export class VirtualTime {
  readonly #queue = new EventQueue();
  #now = 0;
  #planned = 0;
  #happened = 0;

  /** Milliseconds since the world began. */
  get now(): number {
    return this.#now;
  }

  /** How many events there were. */
  get happened(): number {
    return this.#happened;
  }

  date(): Date {
    return new Date(START + this.#now);
  }

  /** Without fractions of a second, as AWS tells times. */
  timestamp(): string {
    return `${this.date().toISOString().slice(0, 19)}Z`;
  }

  after(milliseconds: number, run: () => void): void {
    this.#planned += 1;
    const time = this.#now + Math.max(0, Math.round(milliseconds));
    this.#queue.add({ time, order: this.#planned, run });
  }

  /** Goes on until it may end or nothing is left to happen. */
  async run(mayEnd: () => boolean): Promise<void> {
    while (!mayEnd()) {
      const next = this.#queue.take();
      if (!next) return;
      this.#now = next.time;
      this.#happened += 1;
      next.run();
      await settled();
    }
  }
}

/** When all promises that can go on have gone on: Node's immediates come after them. */
function settled(): Promise<void> {
  return new Promise(resolve => {
    setImmediate(resolve);
  });
}
