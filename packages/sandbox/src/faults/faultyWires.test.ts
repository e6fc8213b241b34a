import {
  S3Client,
  PutObjectCommand,
  GetObjectCommand,
  ListObjectsV2Command,
} from '@aws-sdk/client-s3';
import {
  ListEntitiesCommand,
  MarketplaceCatalogClient,
} from '@aws-sdk/client-marketplace-catalog';
import { parseStatusText } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { seededRandom } from '../random';
import { seedDataByName } from '../seedData';
import { startSandbox, type Sandbox } from '../startSandbox';
import { FaultPlan } from './faultPlan';
import { WorkingTime } from './__testUtils__/WorkingTime';

const EXPERIENCES = 8;
const UPLOADS = 4;
const HOUR = 3_600_000;

const rates = {
  refusedRequest: 0.15,
  lostAnswer: 0.1,
  lostEvent: 0.25,
  repeatedEvent: 0.25,
  lateEvent: 0.3,
};

let time: WorkingTime;
let sandbox: Sandbox;
let s3: S3Client;
let faults: FaultPlan;

beforeEach(async () => {
  time = new WorkingTime();
  faults = time.passingWithEachRequest(new FaultPlan(rates, seededRandom(7)));
  sandbox = await startSandbox({
    seedData: seedDataByName.none,
    clock: time.clock,
    deploy: time.deploy,
    changeSetDuration: 20_000,
    retryDelays: [60_000, 120_000],
    faults,
  });
  s3 = new S3Client({
    ...clientOptions(),
    endpoint: sandbox.env.AWS_ENDPOINT_URL_S3,
  });
});
afterEach(async () => {
  await time.end();
  s3.destroy();
  await sandbox.close();
});

function clientOptions() {
  const credentials = { accessKeyId: 'any', secretAccessKey: 'any' };
  return { region: 'us-east-1', credentials };
}

async function upload(key: string, content: object) {
  const Body = JSON.stringify(content);
  await s3.send(
    new PutObjectCommand({ Bucket: sandbox.bucket, Key: key, Body }),
  );
}

async function statusOf(shortName: string) {
  const Key = `STATUS_Experience_${shortName}`;
  const object = await s3
    .send(new GetObjectCommand({ Bucket: sandbox.bucket, Key }))
    .catch(() => undefined);
  const parsed = parseStatusText(
    (await object?.Body?.transformToString()) ?? '{}',
  );
  return parsed.ok ? parsed.status : {};
}

async function keys(prefix: string): Promise<string[]> {
  const page = await s3.send(
    new ListObjectsV2Command({ Bucket: sandbox.bucket, Prefix: prefix }),
  );
  return (page.Contents ?? []).map(({ Key }) => Key ?? '');
}

const shortNames = Array.from({ length: EXPERIENCES }, (_, n) => `Unit${n}`);

async function allApplied(): Promise<boolean> {
  const outcomes = await Promise.all(
    shortNames.map(
      async name => (await statusOf(name)).Automation?.Outcomes ?? [],
    ),
  );
  return outcomes.every(each => each.length === UPLOADS);
}

it('applies every configuration exactly once over wires that fail, and loses none', async () => {
  // What was there before the first sweep is not ours to apply.
  await time.passUntil(
    async () => (await keys('AUTOMATION_Sweep')).length === 1,
  );
  for (let n = 0; n < UPLOADS; n += 1) {
    await Promise.all(
      shortNames.map(name =>
        upload(`Experience_${name}#${n}.json`, {
          Name: name,
          AllowProducts: [`prod-${n}`],
          ...(n === UPLOADS - 1 && { Status: 'Enabled' }),
        }),
      ),
    );
  }
  time.clock.after(HOUR, () => faults.end());
  await time.passUntil(allApplied);

  for (const name of shortNames) {
    const { Automation, ChangeSetStatus } = await statusOf(name);
    expect(ChangeSetStatus).toBe('Successful');
    expect(Automation).toMatchObject({ Queue: [], UnwrittenErrors: [] });
    expect(
      new Set(Automation?.Outcomes.map(each => each.Configuration.Key)).size,
    ).toBe(UPLOADS);
    expect(Automation?.Outcomes.map(each => each.Result)).toEqual(
      Array(UPLOADS).fill('Succeeded'),
    );
  }
  expect(await keys('ERROR_')).toEqual([]);
  const catalog = new MarketplaceCatalogClient({
    ...clientOptions(),
    endpoint: sandbox.env.AWS_ENDPOINT_URL_MARKETPLACE_CATALOG,
  });
  const { EntitySummaryList } = await catalog.send(
    new ListEntitiesCommand({
      Catalog: 'AWSMarketplace',
      EntityType: 'Experience',
      MaxResults: 50,
    }),
  );
  catalog.destroy();
  expect(EntitySummaryList?.map(({ Name }) => Name).sort()).toEqual(shortNames);
}, 60_000);
