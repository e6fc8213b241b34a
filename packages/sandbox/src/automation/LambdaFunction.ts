import type { Clock } from '../clock';

/** How a function is invoked. */
export interface LambdaFunctionOptions {
  name: string;
  handler: (event: unknown) => Promise<void>;
  clock: Clock;
  /**
   * Milliseconds before each repetition of a failed invocation. Lambda repeats
   * twice, after one and two minutes (AWS Lambda Developer Guide, "How Lambda
   * handles errors and retries with asynchronous invocation").
   */
  retryDelays: readonly number[];
  /** Hears of an event that no repetition could bring through. */
  onExhausted(error: unknown, event: unknown): void;
}

/** A Lambda function that is invoked as S3 and EventBridge do: asynchronously, and repeated on errors. */
export class LambdaFunction {
  readonly #options: LambdaFunctionOptions;
  readonly #running = new Set<Promise<void>>();
  readonly #waiting = new Set<() => void>();
  #closed = false;

  constructor(options: LambdaFunctionOptions) {
    this.#options = options;
  }

  /** Answers at once; the function runs later, after so many milliseconds. */
  invoke(event: unknown, delay = 0): void {
    // A copy, for over the wire there is no sharing either.
    const copy: unknown = JSON.parse(JSON.stringify(event));
    this.#schedule(copy, 0, delay);
  }

  /** Lets what runs come to its end and drops what waits. */
  async close(): Promise<void> {
    this.#closed = true;
    for (const cancel of this.#waiting) cancel();
    this.#waiting.clear();
    await Promise.all(this.#running);
  }

  #schedule(event: unknown, attempt: number, delay: number): void {
    if (this.#closed) return;
    const cancel = this.#options.clock.after(delay, () => {
      this.#waiting.delete(cancel);
      const run = this.#run(event, attempt);
      this.#running.add(run);
      run.finally(() => this.#running.delete(run));
    });
    this.#waiting.add(cancel);
  }

  async #run(event: unknown, attempt: number): Promise<void> {
    const { handler, retryDelays, onExhausted } = this.#options;
    try {
      await handler(event);
    } catch (error) {
      const delay = retryDelays[attempt];
      if (delay === undefined) onExhausted(error, event);
      else this.#schedule(event, attempt + 1, delay);
    }
  }
}
