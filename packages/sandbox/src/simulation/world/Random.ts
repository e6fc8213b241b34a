/** Numbers that follow from a seed (mulberry32), and choices that follow from them. */
export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed;
  }

  /** From 0 to 1, which is never reached. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) % 0x100000000;
    const state = this.#state;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x100000000;
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  /** A whole number, both ends included. */
  integer(from: number, to: number): number {
    return from + Math.floor(this.next() * (to - from + 1));
  }

  pick<T>(first: T, ...more: T[]): T {
    return more[Math.floor(this.next() * (more.length + 1)) - 1] ?? first;
  }

  /** Some of the items, in their order, each with this probability. */
  some<T>(items: readonly T[], probability: number): T[] {
    return items.filter(() => this.chance(probability));
  }
}
