import type { ChangeSetEvent } from '../../catalog';
import type { Organization } from '../../organization';
import type { ObjectCreatedRecord } from '../../storage';
import { AwsClients, type CallHooks } from './AwsClients';
import { ManualClock } from '../../ManualClock';
import { startBareAws, type BareAws } from './startBareAws';

const DURATION = 4_000;
const HOUR = 3_600_000;

/** Where events are caught until somebody hands them on. */
interface Caught {
  ends: ChangeSetEvent[];
  /** Who waits for the event of an upload, by the key. */
  hearers: Map<string, (record: ObjectCreatedRecord) => void>;
}

/** AWS over HTTP in which time stands still, and whose events the caller hands on, or loses. */
export class ManualAws {
  /** Looks at things without being one of the functions. */
  readonly clients: AwsClients;
  readonly #opened: AwsClients[] = [];
  readonly #caught: Caught;

  private constructor(
    readonly aws: BareAws,
    readonly clock: ManualClock,
    caught: Caught,
  ) {
    this.#caught = caught;
    this.clients = this.newClients();
  }

  static async start(organization?: Organization): Promise<ManualAws> {
    const clock = new ManualClock();
    const caught: Caught = { ends: [], hearers: new Map() };
    const aws = await startBareAws({
      clock,
      changeSetDuration: DURATION,
      organization,
      onObjectCreated: record => {
        const { key: encoded } = record.s3.object;
        const key = decodeURIComponent(encoded.replaceAll('+', ' '));
        caught.hearers.get(key)?.(record);
      },
      onChangeSetEvent: event => caught.ends.push(event),
    });
    return new ManualAws(aws, clock, caught);
  }

  async close(): Promise<void> {
    for (const clients of this.#opened) clients.close();
    await this.aws.close();
  }

  /** Clients of one function. */
  newClients(hooks?: CallHooks): AwsClients {
    const clients = new AwsClients(this.aws, hooks);
    this.#opened.push(clients);
    return clients;
  }

  /** Uploads a file; the answer is the event that S3 sends of it. */
  async upload(key: string, content: object) {
    const announced = new Promise<ObjectCreatedRecord>(resolve => {
      this.#caught.hearers.set(key, resolve);
    });
    await this.clients.bucket.put(key, JSON.stringify(content), {
      always: true,
    });
    return { Records: [await announced] };
  }

  /** Lets the change sets end that run; the answer are the events of it. */
  endChangeSets(): ChangeSetEvent[] {
    this.clock.advance(DURATION);
    return this.#caught.ends.splice(0);
  }

  /** Lets so much time pass that every schedule has come round. */
  passTime(): void {
    this.clock.advance(HOUR);
  }
}
