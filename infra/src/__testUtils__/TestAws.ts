import { PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import {
  parseErrorFileText,
  parseStatusText,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';
import {
  AwsCatalogGateway,
  S3BucketGateway,
  createBucketClient,
  createCatalogClient,
  parseAudience,
  parseExperience,
  parseProcurementPolicy,
  type BucketGateway,
  type CatalogGateway,
  type ChangeSetSummary,
} from '@private-marketplace/backstage-plugin-private-marketplace-node/gateways';
import type { ErrorReport, Status } from '@private-marketplace/schemas';
import {
  ManualClock,
  seedDataByName,
  startSandbox,
  type Sandbox,
  type SeedData,
} from '@private-marketplace/sandbox';
import { createConfigureHandler } from '../handlers/configure';
import { createMonitorHandler } from '../handlers/monitor';
import { createReconcileHandler } from '../handlers/reconcile';
import { createMetrics } from '../metrics/createMetrics';
import { ExperiencePipeline } from '../pipeline/ExperiencePipeline';
import { Reconciler } from '../pipeline/Reconciler';

const DURATION = 4000;

/** What the automation says of a failure, and under which key. */
export type WrittenError = ErrorReport & { key: string };

/** AWS without any Lambda function: the handlers under test are called with its events. */
export class TestAws {
  readonly clock: ManualClock;
  readonly bucket: BucketGateway;
  readonly catalog: CatalogGateway;
  /** Calls of S3 so far. */
  bucketCalls = 0;
  /** Metrics that the functions have written, as CloudWatch would read them. */
  readonly metricLines: string[] = [];
  readonly #sandbox: Sandbox;
  readonly #s3: S3Client;
  readonly #announced = new Set<string>();
  #uploads = 0;
  readonly #close: () => Promise<void>;

  private constructor(sandbox: Sandbox, clock: ManualClock) {
    const credentials = { accessKeyId: 'any', secretAccessKey: 'any' };
    const s3 = createBucketClient({
      endpoint: sandbox.env.AWS_ENDPOINT_URL_S3,
      region: sandbox.env.AWS_REGION,
      credentials,
    });
    s3.middlewareStack.add(
      next => args => {
        this.bucketCalls += 1;
        return next(args);
      },
      { step: 'initialize' },
    );
    const marketplace = createCatalogClient({
      endpoint: sandbox.env.AWS_ENDPOINT_URL_MARKETPLACE_CATALOG,
      credentials,
    });
    this.clock = clock;
    this.bucket = new S3BucketGateway(s3, sandbox.bucket);
    this.catalog = new AwsCatalogGateway(marketplace);
    this.#sandbox = sandbox;
    this.#s3 = s3;
    this.#close = async () => {
      s3.destroy();
      marketplace.destroy();
      await sandbox.close();
    };
  }

  static async start(
    seedData: SeedData = seedDataByName.none,
  ): Promise<TestAws> {
    const clock = new ManualClock();
    const sandbox = await startSandbox({
      automation: false,
      changeSetDuration: DURATION,
      clock,
      seedData,
    });
    return new TestAws(sandbox, clock);
  }

  close(): Promise<void> {
    return this.#close();
  }

  /** The three functions, as far as wanted with other gateways. */
  handlers({
    bucket = this.bucket,
    catalog = this.catalog,
    orderingGrace = 0,
  } = {}) {
    const world = {
      bucket,
      catalog,
      logger: { info: () => {}, warn: () => {} },
      metrics: createMetrics(
        line => this.metricLines.push(line),
        () => this.clock.now(),
      ),
      now: () => this.clock.now(),
      // Time passes for who waits, and for nobody else.
      wait: async (milliseconds: number) => this.clock.advance(milliseconds),
      random: () => 0.5,
      orderingGrace,
    };
    const pipeline = new ExperiencePipeline(world);
    return {
      reconcile: createReconcileHandler(new Reconciler({ ...world, pipeline })),
      configure: createConfigureHandler(pipeline),
      monitor: createMonitorHandler(pipeline),
    };
  }

  /** Puts a file there as a person would; the answer is the event that S3 sends. */
  async upload(key: string, content: unknown) {
    const text =
      typeof content === 'string' || content instanceof Buffer
        ? content
        : JSON.stringify(content);
    const { VersionId } = await this.#s3.send(
      new PutObjectCommand({
        Bucket: this.#sandbox.bucket,
        Key: key,
        Body: typeof text === 'string' ? Buffer.from(text) : text,
      }),
    );
    const object = {
      key: encodeURIComponent(key).replace(/%20/g, '+'),
      versionId: VersionId,
      sequencer: this.#nextSequencer(),
    };
    return {
      Records: [
        {
          eventSource: 'aws:s3',
          eventName: 'ObjectCreated:Put',
          eventTime: this.clock.now().toISOString(),
          s3: { bucket: { name: this.#sandbox.bucket }, object },
        },
      ],
    };
  }

  /** It rises with each upload, as S3's does. */
  #nextSequencer(): string {
    this.#uploads += 1;
    return `0055AED6DC${this.#uploads.toString(16).padStart(8, '0')}`;
  }

  /** Lets all change sets come to their end; the answer are the events of those that did. */
  async endChangeSets() {
    this.clock.advance(DURATION);
    const events = [];
    for (const { id, name, state, endTime } of await this.changeSets()) {
      if (endTime !== undefined && !this.#announced.has(id)) {
        this.#announced.add(id);
        events.push({
          source: 'aws.marketplacecatalog',
          'detail-type': `Change Set ${state}`,
          detail: { ChangeSetId: id, ChangeSetName: name },
        });
      }
    }
    return events;
  }

  /** Uploads a configuration and sees it to its end, with all its change sets. */
  async apply(key: string, content: unknown): Promise<void> {
    const { configure, monitor } = this.handlers();
    await configure(await this.upload(key, content));
    for (;;) {
      const events = await this.endChangeSets();
      if (events.length === 0) return;
      for (const event of events) await monitor(event);
    }
  }

  /** Newest first. */
  async changeSets(): Promise<ChangeSetSummary[]> {
    const all = [];
    for await (const each of this.catalog.listChangeSets()) all.push(each);
    return all;
  }

  async status(shortName: string): Promise<Status> {
    const key = `STATUS_Experience_${shortName}`;
    const object = await this.bucket.get(key);
    const parsed = parseStatusText(object?.text ?? '');
    if (!parsed.ok) throw new Error(`${key}: ${parsed.message}`);
    return parsed.status;
  }

  /** The error files, in order of time. */
  async errors(): Promise<WrittenError[]> {
    const all = [];
    for await (const { key } of this.bucket.list('ERROR_')) {
      const object = await this.bucket.get(key);
      const file = parseErrorFileText(object?.text ?? '');
      if (!file) throw new Error(`${key} is no error file.`);
      all.push({ key, ...file.Automation });
    }
    return all;
  }

  /** Keys of the bucket that begin so. */
  async keys(prefix: string): Promise<string[]> {
    const all = [];
    for await (const { key } of this.bucket.list(prefix)) all.push(key);
    return all;
  }

  /** Everything that the Catalog knows of its experiences, by name. */
  async experiences() {
    const all = [];
    for await (const { id } of this.catalog.listEntities('Experience')) {
      const entity = await this.catalog.describeEntity(id);
      const experience = parseExperience(entity?.document);
      const policy = experience.procurementPolicyId
        ? await this.catalog.describeEntity(experience.procurementPolicyId)
        : undefined;
      all.push({
        id,
        ...experience,
        ...parseProcurementPolicy(policy?.document),
        principals: await this.#principalsOf(id),
      });
    }
    return all.sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  async #principalsOf(experienceId: string): Promise<string[]> {
    const principals = [];
    for await (const { id } of this.catalog.listEntities('Audience')) {
      const entity = await this.catalog.describeEntity(id);
      const audience = parseAudience(entity?.document);
      if (audience.experienceId === experienceId) {
        principals.push(...audience.principals);
      }
    }
    return principals;
  }
}
