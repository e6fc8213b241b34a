import {
  DescribeChangeSetCommand,
  DescribeEntityCommand,
  MarketplaceCatalogClient,
  StartChangeSetCommand,
} from '@aws-sdk/client-marketplace-catalog';
import type {
  Change,
  DescribeChangeSetCommandOutput,
  StartChangeSetCommandInput,
} from '@aws-sdk/client-marketplace-catalog';
import { demoOrganization } from '../../organization/demoOrganization';
import { startCatalog } from '../server';
import type { ChangeSetEvent } from '../changeSetEvent';
import type { CatalogServer, CatalogServerOptions } from '../options';
import type { SeedExperience } from '../seedExperience';
import { ManualClock } from '../../ManualClock';

/** Account that owns the catalog of tests. */
export const accountId = '100000000017';

/** Accounts of the demo organization that no seeded experience of tests has. */
export const freeAccounts = ['120000000011', '120000000028', '120000000035'];

/** An enabled experience with everything. */
export const fullExperience: SeedExperience = {
  id: 'exp-full000000000',
  name: 'Full',
  description: 'Has everything',
  status: 'Enabled',
  procurementPolicy: {
    name: 'Policy',
    allowed: ['prod-aaaaaaaaaaaaa', 'prod-bbbbbbbbbbbbb'],
    denied: ['prod-ccccccccccccc'],
    productRequests: 'Allow',
  },
  branding: {
    name: 'Branding',
    configuration: { Title: 'Full', ThemeColor: '#123456' },
  },
  principals: ['130000000018', 'ou-7kq2-finance08'],
  tags: { team: 'finance' },
};

/** A disabled experience with a name only. */
export const bareExperience: SeedExperience = {
  id: 'exp-bare000000000',
  name: 'Bare',
  status: 'Disabled',
};

/** An archived experience with an audience. */
export const archivedExperience: SeedExperience = {
  id: 'exp-archive000000',
  name: 'Archived',
  status: 'Disabled',
  archived: true,
  principals: ['140000000015'],
};

/** Numbers that look random and are the same each time. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** A catalog with a clock that stands still, and the real client of the SDK in front of it. */
export class TestCatalog {
  private constructor(
    readonly server: CatalogServer,
    readonly client: MarketplaceCatalogClient,
    readonly clock: ManualClock,
    readonly events: ChangeSetEvent[],
  ) {}

  static async start(
    options: Partial<CatalogServerOptions> = {},
    clock = new ManualClock(),
  ): Promise<TestCatalog> {
    const events: ChangeSetEvent[] = [];
    const server = await startCatalog({
      port: 0,
      clock,
      random: seeded(1),
      accountId,
      changeSetDuration: 1000,
      organization: demoOrganization,
      experiences: [fullExperience, bareExperience, archivedExperience],
      onChangeSetEvent: event => events.push(event),
      ...options,
    });
    const client = new MarketplaceCatalogClient({
      endpoint: server.url,
      region: 'us-east-1',
      credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
      maxAttempts: 1,
    });
    return new TestCatalog(server, client, clock, events);
  }

  async close(): Promise<void> {
    this.client.destroy();
    await this.server.close();
  }

  /** Starts a change set; the answer is its id. */
  async begin(
    changes: Change[] | undefined,
    more: Partial<StartChangeSetCommandInput> = {},
  ): Promise<string> {
    const { ChangeSetId } = await this.client.send(
      new StartChangeSetCommand({
        Catalog: 'AWSMarketplace',
        ChangeSet: changes,
        ...more,
      }),
    );
    return ChangeSetId ?? '';
  }

  describe(changeSetId: string): Promise<DescribeChangeSetCommandOutput> {
    return this.client.send(
      new DescribeChangeSetCommand({
        Catalog: 'AWSMarketplace',
        ChangeSetId: changeSetId,
      }),
    );
  }

  /** Starts a change set, lets it end and describes it. */
  async run(changes: Change[]): Promise<DescribeChangeSetCommandOutput> {
    const id = await this.begin(changes);
    this.clock.advance(1000);
    return this.describe(id);
  }

  /** Errors, as `code: message`, of a change set that must fail, by change. */
  async failureOf(changes: Change[]): Promise<string[][]> {
    const { Status, FailureCode, FailureDescription, ChangeSet } =
      await this.run(changes);
    if (
      Status !== 'FAILED' ||
      FailureCode !== 'CLIENT_ERROR' ||
      FailureDescription !==
        "Change set preparation has failed. For details see 'ErrorDetailList'."
    ) {
      throw new Error(
        `The change set did not fail as documented: ${Status} ${FailureCode} ${FailureDescription}`,
      );
    }
    return (ChangeSet ?? []).map(({ ErrorDetailList = [] }) =>
      ErrorDetailList.map(error => `${error.ErrorCode}: ${error.ErrorMessage}`),
    );
  }

  entity(id: string | undefined) {
    return this.client.send(
      new DescribeEntityCommand({ Catalog: 'AWSMarketplace', EntityId: id }),
    );
  }

  async details(id: string | undefined): Promise<unknown> {
    return (await this.entity(id)).DetailsDocument;
  }

  /** What a refused change set gets. */
  async refusal(
    changes: Change[] | undefined,
    more: Partial<StartChangeSetCommandInput> = {},
  ): Promise<Refusal> {
    return refusalOf(this.begin(changes, more));
  }
}

/** An error as the SDK's caller sees it. */
export interface Refusal {
  name: string;
  status: number | undefined;
  message: string;
}

/** The error that a call must end with. */
export async function refusalOf(call: Promise<unknown>): Promise<Refusal> {
  const error: unknown = await call.then(
    () => {
      throw new Error('The call was not refused');
    },
    (reason: unknown) => reason,
  );
  if (!(error instanceof Error)) throw new Error('Something else was thrown');
  const metadata = '$metadata' in error ? error.$metadata : undefined;
  const status =
    typeof metadata === 'object' &&
    metadata !== null &&
    'httpStatusCode' in metadata
      ? Number(metadata.httpStatusCode)
      : undefined;
  return { name: error.name, status, message: error.message };
}

/** A change of a seeded experience. */
export function change(
  changeType: string,
  details: object,
  identifier: string = fullExperience.id,
  changeName?: string,
): Change {
  return {
    ChangeType: changeType,
    ChangeName: changeName,
    Entity: { Type: 'Experience@1.0', Identifier: identifier },
    Details: JSON.stringify(details),
  };
}

/** The change that creates an experience. */
export function creation(name: string, changeName?: string): Change {
  return {
    ChangeType: 'CreateExperience',
    ChangeName: changeName,
    Entity: { Type: 'Experience@1.0' },
    Details: JSON.stringify({ Name: name }),
  };
}
