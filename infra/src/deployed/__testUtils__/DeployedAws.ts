import {
  ManualClock,
  seedDataByName,
  startSandbox,
  type Sandbox,
} from '@private-marketplace/sandbox';
import { functionsOf } from './functionsOf';
import { LambdaProcess } from './LambdaProcess';
import type { TemplateTexts } from './readTemplates';
import { Template } from './Template';
import { triggersOf } from './triggersOf';

/** The sandbox with the templates deployed to it. Time stands still in it until it is told to pass. */
export class DeployedAws {
  readonly clock: ManualClock;
  readonly sandbox: Sandbox;
  readonly #functions: Map<string, LambdaProcess>;
  readonly #running: Set<Promise<void>>;

  private constructor(
    sandbox: Sandbox,
    clock: ManualClock,
    functions: Map<string, LambdaProcess>,
    running: Set<Promise<void>>,
  ) {
    this.sandbox = sandbox;
    this.clock = clock;
    this.#functions = functions;
    this.#running = running;
  }

  static async start(
    texts: Pick<TemplateTexts, 'configure' | 'monitor'>,
    options: {
      loses?: (functionId: string) => boolean;
      /** Whether it is deployed to the account of a delegated administrator. */
      delegated?: boolean;
    } = {},
  ): Promise<DeployedAws> {
    const { loses = () => false, delegated = false } = options;
    const clock = new ManualClock();
    const functions = new Map<string, LambdaProcess>();
    const running = new Set<Promise<void>>();
    const sandbox = await startSandbox({
      clock,
      seedData: seedDataByName.demo,
      resourceOwner: delegated ? 'shared' : 'self',
      deploy: async ({ bucket, env }) => {
        const templates = [texts.configure, texts.monitor].map(
          text =>
            new Template(text, {
              ExperiencesS3BucketName: bucket,
              // The functions would wait for it by the clock of the machine.
              OrderingGrace: '0',
              ...(delegated && { CatalogScope: 'SharedWithMe' }),
            }),
        );
        const now = () => clock.now();
        for (const definition of templates.flatMap(functionsOf)) {
          const { id } = definition;
          functions.set(id, new LambdaProcess(definition, { env, now }));
        }
        const invoke = (id: string, lambda: LambdaProcess) => {
          return async (event: unknown) => {
            if (loses(id)) return;
            const run = lambda.invoke(event);
            running.add(run);
            await run.finally(() => running.delete(run));
          };
        };
        return {
          functions: Object.fromEntries(
            [...functions].map(([id, lambda]) => [id, invoke(id, lambda)]),
          ),
          triggers: triggersOf(templates),
          close: async () => {
            await Promise.all([...functions.values()].map(f => f.close()));
          },
        };
      },
    });
    return new DeployedAws(sandbox, clock, functions, running);
  }

  close(): Promise<void> {
    return this.sandbox.close();
  }

  /** Lets time pass, and what happens then come to its end. */
  async pass(milliseconds: number): Promise<void> {
    this.clock.advance(milliseconds);
    do {
      await Promise.allSettled([...this.#running]);
      // What an answer has set off begins a moment later.
      await new Promise(resolve => setImmediate(resolve));
      this.clock.advance(0);
    } while (this.#running.size > 0);
  }

  /** Values of a metric that the functions have written, in no particular order. */
  metric(name: string): number[] {
    return this.log().flatMap(entry =>
      typeof entry[name] === 'number' ? [entry[name]] : [],
    );
  }

  /** Entries of all logs. */
  log(): Record<string, unknown>[] {
    return [...this.#functions.values()]
      .flatMap(({ log }) => log)
      .map(line => JSON.parse(line));
  }
}
