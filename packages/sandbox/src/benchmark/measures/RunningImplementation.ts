import { systemClock } from '../../clock';
import { AwsClients, type CallHooks } from '../aws/AwsClients';
import { startBareAws, type BareAws } from '../aws/startBareAws';
import { FunctionHost } from '../FunctionHost';
import type { Implementation } from '../Implementation';

/** Milliseconds that a change set takes; the same for both. */
const DURATION = 20;

/** Longest that anything is waited for. */
const PATIENCE = 120_000;

/** AWS with the functions of one implementation, which its events run. */
export class RunningImplementation {
  /** Of the one who measures. */
  readonly clients: AwsClients;
  readonly bucket: string;
  readonly #aws: BareAws;
  readonly #own: AwsClients;
  readonly #host: FunctionHost;
  #uploads = 0;

  private constructor(aws: BareAws, own: AwsClients, host: FunctionHost) {
    this.#aws = aws;
    this.bucket = aws.bucket;
    this.#own = own;
    this.#host = host;
    this.clients = new AwsClients(aws);
  }

  static async start(
    implementation: Implementation,
    hooks?: CallHooks,
  ): Promise<RunningImplementation> {
    // The events need the functions, which need the addresses.
    const hosts: FunctionHost[] = [];
    const aws = await startBareAws({
      clock: systemClock,
      changeSetDuration: DURATION,
      onObjectCreated: record => hosts[0]?.onObjectCreated(record),
      onChangeSetEvent: event => hosts[0]?.onChangeSetEvent(event),
    });
    const clients = new AwsClients(aws, hooks);
    const host = new FunctionHost(
      implementation({ clients, bucket: aws.bucket }),
    );
    hosts.push(host);
    return new RunningImplementation(aws, clients, host);
  }

  async upload(key: string, content: object): Promise<void> {
    this.#uploads += 1;
    await this.clients.bucket.put(key, JSON.stringify(content), {
      always: true,
    });
  }

  /** Waits until nothing runs, and nothing is going to. */
  async quiet(): Promise<void> {
    const end = Date.now() + PATIENCE;
    do {
      while (!this.#isQuiet()) {
        if (Date.now() > end) throw new Error('It has not become quiet.');
        await new Promise(resolve => setTimeout(resolve, 5));
      }
    } while (await this.#goOn());
  }

  async close(): Promise<void> {
    await this.#host.close();
    this.#own.close();
    this.clients.close();
    await this.#aws.close();
  }

  /** Whether uploads were left to the schedule: each is an object of its own, whose key is that of the file and more. */
  async #goOn(): Promise<boolean> {
    let isLeft = false;
    for await (const { key } of this.clients.bucket.list('PENDING_')) {
      isLeft ||= key.includes('#');
    }
    if (isLeft) await this.#host.reconcile();
    return isLeft;
  }

  #isQuiet(): boolean {
    return (
      this.#host.announced === this.#uploads &&
      this.#host.pending === 0 &&
      this.#aws.openChangeSets() === 0
    );
  }
}
