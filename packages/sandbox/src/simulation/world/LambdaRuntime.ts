import {
  createFunctions,
  type FunctionName,
  type FunctionOptions,
} from './functions';
import { Invocation } from './Invocation';

const RETRIES = 2;
const MINUTE = 60_000;

/**
 * Invokes functions as Lambda does when nobody waits for the answer: as many at
 * once as there are events, and what fails or crashes twice more, after one and
 * after two minutes ("Error handling for asynchronous invocations").
 */
export class LambdaRuntime {
  readonly #options: FunctionOptions;
  #invocations = 0;
  readonly #alarms: string[] = [];

  constructor(options: FunctionOptions) {
    this.#options = options;
  }

  /** Errors of functions that nobody can do anything about, and that heal by themselves. */
  get alarms(): readonly string[] {
    return this.#alarms;
  }

  /** @param onSuccess - called when a run has come to its end without an error. */
  invoke(
    name: FunctionName,
    event: object,
    onSuccess: () => void = () => {},
  ): void {
    this.#invocations += 1;
    this.#attempt(`${name}#${this.#invocations}`, 0, {
      name,
      event,
      onSuccess,
    });
  }

  #attempt(
    id: string,
    attempt: number,
    call: { name: FunctionName; event: object; onSuccess: () => void },
  ): void {
    const { surroundings } = this.#options;
    const { time, trace, random } = surroundings;
    const actor = attempt === 0 ? id : `${id}.${attempt}`;
    const failed = (why: string) => {
      trace.tell(actor, () => `ends: ${why}`);
      if (attempt === RETRIES) return;
      const pause = (attempt + 1) * MINUTE + random.integer(0, 5000);
      time.after(pause, () => this.#attempt(id, attempt + 1, call));
    };
    const invocation = new Invocation(surroundings, actor, () =>
      failed('crashed'),
    );
    trace.tell(actor, () => `begins: ${JSON.stringify(call.event)}`);
    const functions = createFunctions(this.#options, invocation);
    const run = () => functions[call.name](call.event);
    this.#options.catalog.within(invocation, run).then(
      () => {
        trace.tell(actor, () => 'ends');
        call.onSuccess();
      },
      error => {
        this.#look(invocation, error);
        failed(String(error));
      },
    );
  }

  #look({ name, hadTrouble, hasWritten }: Invocation, error: unknown): void {
    // A schedule is run again anyway, and its alarm waits for several errors.
    const isDurable = hasWritten && !name.startsWith('reconcile');
    if (hadTrouble && !isDurable) return;
    const why = isDurable ? 'all was written down' : 'S3 was well';
    this.#alarms.push(`${name} failed, though ${why}: ${error}`);
  }
}
