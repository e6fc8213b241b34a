import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isRecord, textAt } from '../../events/unknownRecord';

// Inside the repository, so that the code finds the SDK as it does in Lambda.
const CACHE = join(
  dirname(require.resolve('esbuild/package.json')),
  '../.cache',
);

/** Begins the line with which an invocation ends. */
const ANSWER_MARK = 'answer of the runtime: ';

/** What a template says of a function. */
export interface FunctionDefinition {
  id: string;
  code: string;
  /** Such as `index.handler`. */
  handler: string;
  /** In milliseconds. */
  timeout: number;
  environment: Record<string, string>;
}

/** A Lambda function whose code runs in a process of its own, one event after the other. */
export class LambdaProcess {
  /** What it wrote to its log, line by line. */
  readonly log: string[] = [];
  readonly #folder: string;
  readonly #definition: FunctionDefinition;
  readonly #now: () => Date;
  readonly #env: Record<string, string>;
  #child: ChildProcess | undefined;
  #last: Promise<unknown> = Promise.resolve();
  #invocations = 0;
  #answer: (answer: string) => void = () => {};

  /** @param env - what the machine adds to the environment that the template gives. */
  constructor(
    definition: FunctionDefinition,
    { env, now }: { env: Record<string, string>; now: () => Date },
  ) {
    this.#definition = definition;
    this.#env = env;
    this.#now = now;
    mkdirSync(CACHE, { recursive: true });
    this.#folder = mkdtempSync(join(CACHE, 'lambda-'));
    writeFileSync(join(this.#folder, 'index.js'), definition.code);
  }

  /** @throws Error with what the function threw. */
  invoke(event: unknown): Promise<void> {
    const run = this.#last.then(() => this.#run(event));
    this.#last = run.catch(() => {});
    return run;
  }

  async close(): Promise<void> {
    await this.#last;
    const child = this.#child;
    if (child?.exitCode === null) {
      const ended = once(child, 'close');
      child.kill();
      await ended;
    }
    rmSync(this.#folder, { recursive: true });
  }

  async #run(event: unknown): Promise<void> {
    this.#child ??= this.#start();
    this.#invocations += 1;
    const { id, timeout } = this.#definition;
    const context = {
      awsRequestId: `${id}-${this.#invocations}`,
      functionName: id,
      functionVersion: '$LATEST',
      invokedFunctionArn: `arn:aws:lambda:us-east-1:123456789012:function:${id}`,
      memoryLimitInMB: '512',
    };
    const now = this.#now().getTime();
    const answered = new Promise<string>(resolve => {
      this.#answer = resolve;
    });
    this.#child.send({ event, context, now, timeout });
    const answer: unknown = JSON.parse(await answered);
    const error = isRecord(answer) ? textAt(answer, 'error') : undefined;
    if (error !== undefined) throw new Error(error);
  }

  #start(): ChildProcess {
    const { handler, environment } = this.#definition;
    const child = fork(join(__dirname, 'lambdaRuntime.js'), {
      execArgv: [],
      stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
      env: {
        ...environment,
        ...this.#env,
        ANSWER_MARK,
        LAMBDA_TASK_ROOT: this.#folder,
        _HANDLER: handler,
      },
    });
    let rest = '';
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      const lines = `${rest}${text}`.split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) this.#read(line);
    });
    child.once('exit', () => this.#answer('{"error":"The process ended."}'));
    return child;
  }
  #read(line: string): void {
    if (line.startsWith(ANSWER_MARK)) {
      this.#answer(line.slice(ANSWER_MARK.length));
    } else {
      this.log.push(line);
    }
  }
}
