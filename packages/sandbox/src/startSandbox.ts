import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { formatStatusKey } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import {
  ConditionFailedError,
  S3BucketGateway,
  createBucketClient,
} from '@private-marketplace/backstage-plugin-private-marketplace-node/gateways';
import type { Logger, Triggers } from '@private-marketplace/infra';
import type { Deploy } from './automation/Deployment';
import { deployHandlers } from './automation/deployHandlers';
import {
  startAutomation,
  type RunningAutomation,
} from './automation/startAutomation';
import { startCatalog, type ChangeSetEvent, type Scope } from './catalog';
import { CatalogStore } from './catalogStore';
import { systemClock, type Clock } from './clock';
import {
  clientEnvironment,
  REGION,
  type ClientEnvironment,
} from './clientEnvironment';
import { CREDENTIALS } from './credentials';
import {
  demoWithdrawal,
  startDiscovery,
  type DiscoveryServer,
} from './discovery';
import type { FaultPlan } from './faults/faultPlan';
import { demoOrganization, type Organization } from './organization';
import type { OrganizationsServer } from './organizations';
import { seededRandom } from './random';
import { seedDataByName, type SeedData } from './seedData';
import {
  startAccountServices,
  type AccountEnvironment,
} from './startAccountServices';
import { startStorage, type ObjectCreatedRecord } from './storage';

/** What a sandbox is started with. */
export interface SandboxOptions {
  /**
   * S3 and SQS listen here, and the Catalog API, AWS Organizations, IAM with STS
   * and the Discovery API on the next four; 0 picks free ones.
   */
  port?: number;
  seedData?: SeedData;
  /** That of the seed data unless said. */
  organization?: Organization;
  /** Keeps the state in this folder; otherwise it lives in memory. */
  dataDir?: string;
  /** Milliseconds from the start of a change set to its end. */
  changeSetDuration?: number;
  /** `shared` for a delegated administrator, who lists entities with the filter `Scope=SharedWithMe`. */
  resourceOwner?: Scope;
  /** Milliseconds before each repetition of a failed Lambda invocation. */
  retryDelays?: readonly number[];
  /** Milliseconds between two runs of each task of the reconcile function; far less than in AWS unless given. */
  schedules?: Readonly<Record<'reconcile' | 'sweep', number>>;
  /** Runs these functions, at the times and on the events that they name, instead of the handlers of the infra package. */
  deploy?: Deploy;
  /** Whether the Lambda functions run; without them it is AWS alone. */
  automation?: boolean;
  clock?: Clock;
  /** Ids follow from this number. */
  seed?: number;
  logger?: Logger;
  /** What goes wrong between the Lambda functions and the rest. */
  faults?: FaultPlan;
}

/** A running sandbox. */
export interface Sandbox {
  bucket: string;
  env: ClientEnvironment &
    AccountEnvironment & { AWS_ENDPOINT_URL_MARKETPLACE_DISCOVERY: string };
  /** Moves and closes accounts, and tells who asked for what. */
  organizations: OrganizationsServer;
  /** Withdraws products, and tells who asked for what. */
  discovery: DiscoveryServer;
  close(): Promise<void>;
}

const BUCKET = 'private-marketplace-sandbox';
const MINUTE = 60_000;
const QUIET: Logger = { info: () => {}, warn: () => {} };

/** Starts a local AWS on 127.0.0.1. */
export async function startSandbox(
  options: SandboxOptions = {},
): Promise<Sandbox> {
  const {
    port = 0,
    seedData = seedDataByName.demo,
    organization = seedData.organization ?? demoOrganization,
    dataDir,
    changeSetDuration = 4000,
    retryDelays = [1000, 2000],
    schedules = { reconcile: 15_000, sweep: 60_000 },
    clock = systemClock,
    seed = 1,
    logger = QUIET,
  } = options;
  // Created once both servers listen. Until then a change set can be reported
  // that ended while the sandbox was away.
  let automation: RunningAutomation | undefined;
  const early: ChangeSetEvent[] = [];
  let save = (): void => {};
  let hear = (event: ChangeSetEvent): void => {
    early.push(event);
  };

  const store = dataDir ? new CatalogStore(dataDir) : undefined;
  const restore = store?.load();

  const storageDir = dataDir && join(dataDir, 'storage');
  if (storageDir) mkdirSync(storageDir, { recursive: true });
  const storage = await startStorage({
    port,
    clock,
    bucket: BUCKET,
    dataDir: storageDir,
    onObjectCreated: (record: ObjectCreatedRecord) =>
      automation?.onObjectCreated(record),
  });
  const catalog = await startCatalog({
    port: port === 0 ? 0 : port + 1,
    clock,
    random: seededRandom(seed),
    accountId: organization.managementAccountId,
    changeSetDuration,
    organization,
    experiences: seedData.experiences,
    resourceOwner: options.resourceOwner,
    restore,
    onChangeSetEvent: event => hear(event),
    onChange: () => save(),
  }).catch(async error => {
    await storage.close();
    throw error;
  });
  const account = await startAccountServices({
    port: port === 0 ? 0 : port + 2,
    clock,
    organization,
    callerAccountId: callerOf(organization, options.resourceOwner),
  }).catch(async error => {
    await Promise.all([catalog.close(), storage.close()]);
    throw error;
  });
  const discovery = await startDiscovery({
    port: port === 0 ? 0 : port + 4,
    clock,
    withdrawal: demoWithdrawal,
  }).catch(async error => {
    await Promise.all([catalog.close(), storage.close(), account.close()]);
    throw error;
  });
  const closeAll = async () => {
    await automation?.close();
    await Promise.all([
      ...[catalog.close(), storage.close()],
      ...[account.close(), discovery.close()],
    ]);
  };
  let closing: Promise<void> | undefined;
  const close = () => {
    closing ??= closeAll();
    return closing;
  };
  try {
    if (!restore) await writeStatusFiles(storage.url, seedData);
    save = () => store?.save(catalog.snapshot());
    save();
  } catch (error) {
    await close();
    throw error;
  }
  if (options.automation ?? true) {
    automation = await startAutomation({
      bucket: BUCKET,
      storageUrl: storage.url,
      catalogUrl: catalog.url,
      accountEnv: account.env,
      clock,
      deploy: options.deploy ?? deployHandlers({ clock, logger }),
      retryDelays,
      interval: options.deploy
        ? ({ minutes }) => minutes * MINUTE
        : schedule => schedules[taskOf(schedule)],
      logger,
      faults: options.faults,
    });
  }
  hear = event => automation?.onChangeSetEvent(event);
  early.forEach(hear);
  return {
    bucket: BUCKET,
    env: {
      ...clientEnvironment(storage.url, catalog.url),
      ...account.env,
      AWS_ENDPOINT_URL_MARKETPLACE_DISCOVERY: discovery.url,
    },
    organizations: account.organizations,
    discovery,
    close,
  };
}

/** A delegated administrator is another account than the one that owns the experiences. */
function callerOf(
  { accounts, managementAccountId }: Organization,
  owner: Scope = 'self',
): string {
  const member = accounts.find(({ id }) => id !== managementAccountId);
  return owner === 'shared' && member ? member.id : managementAccountId;
}

function taskOf({ input }: Triggers['schedules'][number]) {
  return 'task' in input && input.task === 'sweep' ? 'sweep' : 'reconcile';
}

/** Makes experiences managed the way a person would: by a status file with just the id. */
async function writeStatusFiles(
  endpoint: string,
  { experiences, managed }: SeedData,
): Promise<void> {
  const client = createBucketClient({
    endpoint,
    region: REGION,
    credentials: CREDENTIALS,
  });
  const bucket = new S3BucketGateway(client, BUCKET);
  for (const { id, shortName } of experiences) {
    if (shortName !== undefined && managed.includes(shortName)) {
      const text = `${JSON.stringify({ 'Experience Id': id }, null, 2)}\n`;
      try {
        await bucket.put(formatStatusKey(shortName), text, { ifAbsent: true });
      } catch (error) {
        // A first start that was broken off has left it in the folder.
        if (!(error instanceof ConditionFailedError)) throw error;
      }
    }
  }
  client.destroy();
}
