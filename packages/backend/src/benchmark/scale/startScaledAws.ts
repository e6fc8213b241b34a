import { ManualClock, startSandbox } from '@private-marketplace/sandbox';
import { sampleSeedData } from '../experiences/sampleSeedData';
import { sampleOrganization } from '../organization/sampleOrganization';
import { startHistoryBucket, type HistorySize } from './HistoryBucket';

/** How large an AWS shall be. */
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

/** An AWS with the history of years. */
export interface ScaledAws {
  addresses: AwsAddresses;
  close(): Promise<void>;
}

export async function startScaledAws(order: AwsOrder): Promise<ScaledAws> {
  const sandbox = await startSandbox({
    automation: false,
    seedData: sampleSeedData({ ...order, branded: 0, managed: 0 }),
    organization: sampleOrganization(order),
    // Its time has long passed: what was modified in the last seconds is read once more.
    clock: new ManualClock(),
  });
  const bucket = await startHistoryBucket(order);
  const { env } = sandbox;
  return {
    addresses: {
      catalog: env.AWS_ENDPOINT_URL_MARKETPLACE_CATALOG,
      organizations: env.AWS_ENDPOINT_URL_ORGANIZATIONS,
      sts: env.AWS_ENDPOINT_URL_STS,
      s3: bucket.url,
    },
    close: async () => {
      await bucket.close();
      await sandbox.close();
    },
  };
}
