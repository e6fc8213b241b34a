import type { VirtualTime } from './VirtualTime';

/** Tells what happens in a world, line by line. */
export class Trace {
  readonly #time: VirtualTime;
  readonly #write: ((line: string) => void) | undefined;

  constructor(time: VirtualTime, write?: (line: string) => void) {
    this.#time = time;
    this.#write = write;
  }

  /** @param what - is asked for only when somebody reads along. */
  tell(actor: string, what: () => string): void {
    if (!this.#write) return;
    const clock = new Date(this.#time.now).toISOString().slice(8, 23);
    this.#write(`${clock.replace('T', ' ')}  ${actor.padEnd(16)} ${what()}`);
  }
}
