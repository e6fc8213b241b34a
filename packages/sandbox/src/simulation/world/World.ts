import type { PipelineLogic } from '@private-marketplace/infra';
import { parseConfigurationKey } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import type { ChangeSetEvent } from '../../catalog/changeSetEvent';
import type { Upload } from '../workload/Upload';
import { CatalogAccess } from './CatalogAccess';
import { Counts } from './Counts';
import { Deliveries } from './Deliveries';
import { Faults } from './Faults';
import type { ObserveCalls } from './functions';
import type { Surroundings } from './Invocation';
import { LambdaRuntime } from './LambdaRuntime';
import { Random } from './Random';
import { Chronicle } from '../invariants/Chronicle';
import { SimulatedBucket, type ObjectVersion } from './SimulatedBucket';
import { SimulatedCatalog } from './SimulatedCatalog';
import { Trace } from './Trace';
import { VirtualTime } from './VirtualTime';

/** How a world is made. */
export interface WorldOptions {
  seed: number;
  /** Is told what happens, line by line. */
  write?: (line: string) => void;
  /** Breaks a rule of the pipeline on purpose. */
  logic?: PipelineLogic;
  /** Makes AWS call a lock a wrong request, for which the pipeline has to fail. */
  locksAreFinal?: boolean;
  /** Looks on while the functions call AWS. */
  observe?: ObserveCalls;
  /** Milliseconds that an idle experience waits for earlier uploads; 2 seconds, as deployed. */
  orderingGrace?: number;
  /** Lives no weeks, whatever the seed. */
  isShort?: boolean;
}

/** AWS with the automation in it, and nobody who uses it yet. */
export class World {
  readonly surroundings: Surroundings;
  readonly bucket: SimulatedBucket;
  readonly catalog: SimulatedCatalog;
  readonly lambda: LambdaRuntime;
  readonly metrics = new Counts();
  readonly chronicle: Chronicle;
  readonly #deliveries: Deliveries;
  readonly #uploads: Upload[] = [];
  readonly #announcements: (() => void)[] = [];

  /** Called when something comes from outside of the functions. */
  onActivity: () => void = () => {};

  /** Called when a function has dealt with the event of an upload. */
  onAcknowledged: (upload: Upload) => void = () => {};

  constructor(options: WorldOptions) {
    const {
      seed,
      write,
      logic,
      observe,
      locksAreFinal = false,
      orderingGrace = 2000,
    } = options;
    const time = new VirtualTime();
    // Streams of their own, so that one more call changes no change set's fate.
    const stream = (number: number) => new Random(seed * 16 + number);
    const faults = new Faults(stream(1));
    const trace = new Trace(time, write);
    this.surroundings = { time, random: stream(2), faults, trace };
    this.bucket = new SimulatedBucket(time);
    this.chronicle = new Chronicle(this.bucket);
    this.catalog = new SimulatedCatalog(
      { ...this.surroundings, random: stream(3) },
      { locksAreFinal },
    );
    const { bucket, catalog, surroundings, metrics } = this;
    this.lambda = new LambdaRuntime({
      surroundings,
      bucket,
      catalog: new CatalogAccess(catalog),
      metrics,
      logic,
      observe,
      orderingGrace,
    });
    this.#deliveries = new Deliveries(surroundings);
    this.bucket.onCreated = version => {
      this.chronicle.written(version);
      this.#announce(version);
    };
    this.bucket.onRemoved = key => this.chronicle.removed(key);
    this.catalog.onEnded = event => this.#announceEnd(event);
  }

  /** In the order in which S3 has stored them. */
  get uploads(): readonly Upload[] {
    return this.#uploads;
  }

  /** A number that rises with all that changes. */
  get changes(): number {
    return this.bucket.changes + this.catalog.changeSets.length;
  }

  #announce({ key, versionId, text = '', flaw }: ObjectVersion): void {
    if (!key.startsWith('Experience_')) return;
    const { time } = this.surroundings;
    const eventTime = time.date().toISOString();
    const sequencer = (this.#uploads.length + 1).toString(16).padStart(16, '0');
    const parsed = parseConfigurationKey(key);
    const upload: Upload = {
      version: {
        Key: key,
        VersionId: versionId,
        Sequencer: sequencer,
        ArrivedAt: eventTime,
      },
      text,
      flaw,
      shortName: parsed.ok ? parsed.name.shortName : undefined,
      storedAt: time.date().getTime(),
      number: this.#uploads.length,
    };
    this.#uploads.push(upload);
    const object = {
      key: encodeURIComponent(key).replace(/%20/g, '+'),
      versionId,
      sequencer,
    };
    const event = { Records: [{ eventTime, s3: { object } }] };
    const announce = () => {
      this.onActivity();
      this.lambda.invoke('configure', event, () => this.onAcknowledged(upload));
    };
    this.#announcements.push(announce);
    this.onActivity();
    this.#deliveries.deliver(`event of ${key} ${versionId}`, announce);
  }

  /** The event of an upload comes again, however long ago it was, as from a dead-letter queue. */
  announceAgain(random: Random): void {
    const number = random.integer(0, this.#announcements.length - 1);
    const { trace } = this.surroundings;
    trace.tell('events', () => `upload ${number} is announced again`);
    this.#announcements[number]?.();
  }

  #announceEnd(event: ChangeSetEvent): void {
    const id = event.detail.ChangeSetId;
    const { status } = this.catalog.state.changeSets.get(id) ?? {};
    this.surroundings.trace.tell('catalog', () => `${id} ended ${status}`);
    this.onActivity();
    this.#deliveries.deliver(`event of ${id}`, () => {
      this.onActivity();
      this.lambda.invoke('monitor', event);
    });
  }
}
