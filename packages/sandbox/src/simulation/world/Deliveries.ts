import type { Surroundings } from './Invocation';

const SECOND = 1000;
const MINUTE = 60 * SECOND;

/** Carries events to functions, as reliably as S3 and EventBridge promise: not very. */
export class Deliveries {
  readonly #world: Surroundings;

  constructor(world: Surroundings) {
    this.#world = world;
  }

  deliver(what: string, arrive: () => void): void {
    const { time, random, faults, trace } = this.#world;
    if (faults.happens('eventLost')) {
      trace.tell('events', () => `${what} is lost`);
      return;
    }
    do {
      const delay = faults.happens('eventDelayed')
        ? random.integer(5 * SECOND, 15 * MINUTE)
        : random.integer(10, 2 * SECOND);
      trace.tell('events', () => `${what} comes in ${delay} ms`);
      time.after(delay, arrive);
    } while (faults.happens('eventRepeated'));
  }
}
