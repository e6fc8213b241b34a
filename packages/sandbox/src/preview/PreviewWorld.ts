import {
  formatConfigurationKey,
  formatStatusKey,
  parseStatusText,
  type Configuration,
  type Outcome,
  type Status,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';
import type {
  BucketGateway,
  ChangeSet,
  NewChangeSet,
} from '@private-marketplace/backstage-plugin-private-marketplace-node/gateways';
import { ExperiencePipeline } from '@private-marketplace/infra';
import { AwsClients } from '../benchmark/aws/AwsClients';
import type { SeedExperience } from '../catalog';
import { ManualClock } from '../ManualClock';
import { startSandbox, type Sandbox } from '../startSandbox';
import { readExperiences, type SeenExperience } from './readExperiences';

const DURATION = 1000;

/** How a configuration really ended. */
export interface Ending {
  outcome: Outcome;
  /** In the order in which they were started. */
  changeSets: ChangeSet[];
}

/** A sandbox in which time stands still, and the pipeline at work in it. */
export class PreviewWorld {
  readonly #sandbox: Sandbox;
  readonly #clock: ManualClock;
  readonly #clients: AwsClients;
  readonly #pipeline: ExperiencePipeline;
  readonly #shortNames: Map<string, string>;
  readonly #seen = new Set<string>();
  #uploads = 0;
  #changeSets = 0;

  private constructor(
    sandbox: Sandbox,
    clock: ManualClock,
    experiences: readonly SeedExperience[],
  ) {
    this.#sandbox = sandbox;
    this.#clock = clock;
    this.#clients = new AwsClients(sandbox);
    this.#pipeline = new ExperiencePipeline({
      bucket: this.#clients.bucket,
      catalog: this.#clients.catalog,
      logger: { info: () => {}, warn: () => {} },
      now: () => clock.now(),
      wait: async milliseconds => clock.advance(milliseconds),
      random: Math.random,
      orderingGrace: 0,
    });
    this.#shortNames = new Map(
      experiences.map(({ id, shortName = '' }) => [id, shortName]),
    );
  }

  /** All experiences are managed through files, under their short names. */
  static async start(
    experiences: readonly SeedExperience[],
  ): Promise<PreviewWorld> {
    const clock = new ManualClock();
    const sandbox = await startSandbox({
      seedData: {
        experiences,
        managed: experiences.flatMap(each => each.shortName ?? []),
      },
      automation: false,
      changeSetDuration: DURATION,
      clock,
    });
    return new PreviewWorld(sandbox, clock, experiences);
  }

  async close(): Promise<void> {
    this.#clients.close();
    await this.#sandbox.close();
  }

  /** The experiences as the Catalog has them now, by their short names. */
  async experiences(): Promise<Map<string, SeenExperience>> {
    const seen = await this.catalogExperiences();
    return new Map(
      seen.map(each => [this.#shortNames.get(each.known.id) ?? '', each]),
    );
  }

  /** All experiences that the Catalog has now, managed through files or not. */
  catalogExperiences(): Promise<SeenExperience[]> {
    return readExperiences(this.#clients.catalog);
  }

  /** Starts a change set as it is, past the pipeline, and lets it come to its end. */
  async change(changes: NewChangeSet['changes']): Promise<ChangeSet> {
    const { catalog } = this.#clients;
    this.#changeSets += 1;
    const { changeSetId } = await catalog.startChangeSet({
      name: 'Raw',
      changes,
      clientRequestToken: `raw-${this.#changeSets}`,
    });
    this.#clock.advance(DURATION);
    return catalog.describeChangeSet(changeSetId);
  }

  get sandbox(): Sandbox {
    return this.#sandbox;
  }

  get bucket(): BucketGateway {
    return this.#clients.bucket;
  }

  /** Uploads a configuration and lets everything come to its end. */
  async apply(
    shortName: string,
    configuration: Configuration,
  ): Promise<Ending> {
    this.#uploads += 1;
    const version = String(this.#uploads);
    const key = formatConfigurationKey({ shortName, version });
    const text = JSON.stringify(configuration);
    await this.#clients.bucket.put(key, text, { always: true });
    return this.settle(shortName, version);
  }

  /** Lets everything come to its end after a configuration has been uploaded. */
  async settle(shortName: string, version: string): Promise<Ending> {
    const key = formatConfigurationKey({ shortName, version });
    const { versionId } = (await this.#clients.bucket.head(key)) ?? {};
    await this.#pipeline.configurationArrived({
      Key: key,
      ...(versionId && { VersionId: versionId }),
      ArrivedAt: this.#clock.now().toISOString(),
    });
    // What waits for a change set ends soon; what is tried again has pauses that grow.
    let pause = DURATION;
    do {
      this.#clock.advance(pause);
      pause *= 2;
    } while ((await this.#pipeline.resume(shortName)).busy);
    const status = await this.#status(shortName);
    const id = status['Experience Id'];
    if (id !== undefined) this.#shortNames.set(id, shortName);
    const outcome = status.Automation?.Outcomes.at(-1);
    if (outcome?.Configuration.Key !== key) {
      throw new Error(`${key} has not come to an end.`);
    }
    return { outcome, changeSets: await this.#newChangeSets() };
  }

  async #status(shortName: string): Promise<Status> {
    const key = formatStatusKey(shortName);
    const object = await this.#clients.bucket.get(key);
    const parsed = parseStatusText(object?.text ?? '');
    if (!parsed.ok) throw new Error(`${key}: ${parsed.message}`);
    return parsed.status;
  }

  async #newChangeSets(): Promise<ChangeSet[]> {
    const { catalog } = this.#clients;
    const found: ChangeSet[] = [];
    for await (const { id } of catalog.listChangeSets()) {
      // The newest come first.
      if (this.#seen.has(id)) break;
      this.#seen.add(id);
      found.unshift(await catalog.describeChangeSet(id));
    }
    return found;
  }
}
