import {
  DescribeEntityCommand,
  ListEntitiesCommand,
  MarketplaceCatalogClient,
} from '@aws-sdk/client-marketplace-catalog';
import {
  GetObjectCommand,
  ListObjectsV2Command,
  NoSuchKey,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import type { ClientEnvironment } from '../clientEnvironment';
import { waitUntil } from './waitUntil';

type JsonObject = Record<string, unknown>;

/** The clients of AWS that a person has, pointed at a sandbox by what it says of its environment. */
export class SandboxClient {
  readonly #bucket: string;
  readonly #s3: S3Client;
  readonly #catalog: MarketplaceCatalogClient;

  constructor({ bucket, env }: { bucket: string; env: ClientEnvironment }) {
    const shared = {
      region: env.AWS_REGION,
      credentials: {
        accessKeyId: env.AWS_ACCESS_KEY_ID,
        secretAccessKey: env.AWS_SECRET_ACCESS_KEY,
      },
      maxAttempts: 1,
    };
    this.#bucket = bucket;
    this.#s3 = new S3Client({ ...shared, endpoint: env.AWS_ENDPOINT_URL_S3 });
    this.#catalog = new MarketplaceCatalogClient({
      ...shared,
      endpoint: env.AWS_ENDPOINT_URL_MARKETPLACE_CATALOG,
    });
  }

  close(): void {
    this.#s3.destroy();
    this.#catalog.destroy();
  }

  async upload(key: string, content: object | Uint8Array): Promise<void> {
    const Body =
      content instanceof Uint8Array
        ? content
        : Buffer.from(JSON.stringify(content));
    await this.#s3.send(
      new PutObjectCommand({ Bucket: this.#bucket, Key: key, Body }),
    );
  }

  async read(key: string): Promise<string | undefined> {
    try {
      const object = await this.#s3.send(
        new GetObjectCommand({ Bucket: this.#bucket, Key: key }),
      );
      return await object.Body?.transformToString();
    } catch (error) {
      if (error instanceof NoSuchKey) return undefined;
      throw error;
    }
  }

  async keys(prefix = ''): Promise<string[]> {
    const { Contents = [] } = await this.#s3.send(
      new ListObjectsV2Command({ Bucket: this.#bucket, Prefix: prefix }),
    );
    return Contents.map(({ Key }) => Key ?? '');
  }

  async status(shortName: string): Promise<JsonObject | undefined> {
    const text = await this.read(`STATUS_Experience_${shortName}`);
    return text === undefined ? undefined : JSON.parse(text);
  }

  /** Waits until so many configurations of an experience have come to an end, and nothing is left to do. */
  async settled(shortName: string, outcomes = 1): Promise<JsonObject> {
    let seen: JsonObject | undefined;
    return waitUntil(`the end of ${shortName}`, async () => {
      seen = await this.status(shortName);
      const automation = seen?.Automation ?? {};
      const list = (name: string) => {
        const found: unknown = Reflect.get(automation, name);
        return Array.isArray(found) ? found.length : 0;
      };
      const isSettled =
        seen?.ChangeSetStatus !== 'In Progress' &&
        list('Outcomes') === outcomes &&
        list('UnwrittenErrors') === 0;
      return isSettled ? seen : undefined;
    });
  }

  /** What the Catalog knows of its experiences, by name. */
  async experiences() {
    const audiences = await this.#documents('Audience');
    const policies = await this.#documents('ProcurementPolicy');
    const experiences = await this.#documents('Experience');
    return experiences
      .map(({ id, document }) => ({
        id,
        name: String(document.Name),
        status: document.Status,
        principals: audiences.flatMap(audience =>
          audience.document.ExperienceId === id
            ? textsOf(audience.document.Principals).sort()
            : [],
        ),
        allowed: policies.flatMap(policy =>
          textsOf(document.ProcurementPolicies).includes(policy.id)
            ? allowedBy(policy.document)
            : [],
        ),
      }))
      .sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  async #documents(EntityType: string) {
    const Catalog = 'AWSMarketplace';
    const { EntitySummaryList = [] } = await this.#catalog.send(
      new ListEntitiesCommand({ Catalog, EntityType, MaxResults: 50 }),
    );
    return Promise.all(
      EntitySummaryList.map(async ({ EntityId = '' }) => {
        const { Details = '{}' } = await this.#catalog.send(
          new DescribeEntityCommand({ Catalog, EntityId }),
        );
        const document: JsonObject = JSON.parse(Details);
        return { id: EntityId, document };
      }),
    );
  }
}

function textsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

function allowedBy(policy: JsonObject): string[] {
  const statements: unknown = policy.Statements;
  return (Array.isArray(statements) ? statements : [])
    .filter(({ Effect }) => Effect === 'Allow')
    .flatMap(({ Resources = [] }) => Resources)
    .flatMap(({ Ids }) => textsOf(Ids))
    .sort();
}
