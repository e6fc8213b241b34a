import { setTimeout } from 'node:timers/promises';

/** Lets one at a time have its turn, in the order in which they ask. */
export class Turns {
  #last: Promise<void> = Promise.resolve();

  /**
   * Waits for a turn.
   *
   * @param patience - milliseconds.
   * @returns what ends the turn, or undefined when it did not come in time.
   */
  async take(patience: number): Promise<(() => void) | undefined> {
    const before = this.#last;
    let end = () => {};
    this.#last = new Promise(resolve => {
      end = resolve;
    });
    const over = new AbortController();
    const { signal } = over;
    const isTurn = await Promise.race([
      before.then(() => true),
      setTimeout(patience, false, { signal }).catch(() => false),
    ]);
    over.abort();
    if (isTurn) return end;
    // Whoever comes next still waits for those before.
    void before.then(end);
    return undefined;
  }
}
