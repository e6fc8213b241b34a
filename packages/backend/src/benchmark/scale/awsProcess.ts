import { ManualClock, startSandbox } from '@private-marketplace/sandbox';
import { sampleOrganization } from '../organization/sampleOrganization';
import { sampleSeedData } from '../experiences/sampleSeedData';
import { startHistoryBucket, type HistorySize } from './HistoryBucket';

/** What this process is told to be. */
export interface AwsOrder extends HistorySize {
  productsOfEach: number;
  accounts: number;
  organizationalUnits: number;
}

/** Where it can be reached. */
export interface AwsAddresses {
  catalog: string;
  organizations: string;
  s3: string;
  sts: string;
}

// AWS in a process of its own, so that its work is not counted as that of the portal.
async function main(order: AwsOrder): Promise<AwsAddresses> {
  const sandbox = await startSandbox({
    automation: false,
    seedData: sampleSeedData({ ...order, branded: 0, managed: 0 }),
    organization: sampleOrganization(order),
    // Its time has long passed: what was modified in the last seconds is read once more.
    clock: new ManualClock(),
  });
  const { env } = sandbox;
  return {
    catalog: env.AWS_ENDPOINT_URL_MARKETPLACE_CATALOG,
    organizations: env.AWS_ENDPOINT_URL_ORGANIZATIONS,
    sts: env.AWS_ENDPOINT_URL_STS,
    s3: await startHistoryBucket(order),
  };
}

main(JSON.parse(process.argv[2] ?? '{}')).then(
  addresses => process.send?.({ type: 'started', addresses }),
  error => {
    process.stderr.write(`${error?.stack ?? error}\n`);
    process.exit(1);
  },
);
process.once('disconnect', () => process.exit(0));
