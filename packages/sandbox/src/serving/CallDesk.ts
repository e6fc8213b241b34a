import { ApiError } from './ApiError';

/** What a call came to. */
export interface RecordedCall {
  operation: string;
  request: Readonly<Record<string, unknown>>;
  /** Name of the error that it was answered with; undefined when it went well. */
  error?: string;
}

/** A refusal that a test orders. */
export interface OrderedFailure {
  operation: string;
  /** AWS's name of the error. */
  code: string;
  message?: string;
  /** HTTP status; 400 unless said. */
  status?: number;
  /** What the error carries beside its message, such as `Reason`. */
  members?: Readonly<Record<string, string>>;
  /** How many calls it meets; one unless said. */
  times?: number;
  /** The call does its work all the same, and only its answer is lost. */
  afterwards?: boolean;
}

// A sandbox can run for days.
const MOST_CALLS = 10_000;

/** Where the calls of an API pass: it remembers them, and refuses as it is told. */
export class CallDesk {
  readonly #calls: RecordedCall[] = [];
  readonly #failures: { order: OrderedFailure; left: number }[] = [];

  /** The latest calls, oldest first. */
  get calls(): readonly RecordedCall[] {
    return this.#calls;
  }

  /** Calls of an operation that are to be refused; orders are met in turn. */
  fail(order: OrderedFailure): void {
    this.#failures.push({ order, left: order.times ?? 1 });
  }

  /** Answers a call, or throws what it is refused with. */
  answer<T>(
    operation: string,
    request: Readonly<Record<string, unknown>>,
    work: () => T,
  ): T {
    const call: RecordedCall = { operation, request };
    this.#calls.push(call);
    if (this.#calls.length > MOST_CALLS) this.#calls.shift();
    try {
      const order = this.#nextOrder(operation);
      if (order && !order.afterwards) throw toError(order);
      const answer = work();
      if (order) throw toError(order);
      return answer;
    } catch (error) {
      call.error = error instanceof Error ? error.name : String(error);
      throw error;
    }
  }

  #nextOrder(operation: string): OrderedFailure | undefined {
    const at = this.#failures.findIndex(
      ({ order }) => order.operation === operation,
    );
    const failure = this.#failures[at];
    if (!failure) return undefined;
    failure.left -= 1;
    if (failure.left <= 0) this.#failures.splice(at, 1);
    return failure.order;
  }
}

function toError({ code, message, status, members }: OrderedFailure): ApiError {
  return new ApiError(code, message ?? `${code} was ordered.`, status, members);
}
