/** Remembers so many results, forgetting the one that was not used for longest. Failures are not remembered. */
export class RecentlyUsed<T> {
  readonly #limit: number;
  readonly #results = new Map<string, Promise<T>>();

  constructor(limit: number) {
    this.#limit = limit;
  }

  get(key: string, make: () => Promise<T>): Promise<T> {
    const known = this.#results.get(key);
    this.#results.delete(key);
    const result = known ?? make();
    this.#results.set(key, result);
    if (!known) {
      result.catch(() => {
        // Another one may have taken its place meanwhile.
        if (this.#results.get(key) === result) this.#results.delete(key);
      });
      const [oldest] = this.#results.keys();
      if (this.#results.size > this.#limit && oldest !== undefined) {
        this.#results.delete(oldest);
      }
    }
    return result;
  }
}
