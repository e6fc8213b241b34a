import {
  S3BucketGateway,
  createBucketClient,
  type BucketGateway,
} from '@private-marketplace/backstage-plugin-private-marketplace-node';
import {
  startSandbox,
  type Sandbox,
  type SandboxOptions,
} from '@private-marketplace/sandbox';

/** Any will do for the sandbox. */
export const CREDENTIALS = {
  accessKeyId: 'sandbox',
  secretAccessKey: 'sandbox',
};

/** An AWS, and a way to its bucket that does not lead through the portal. */
export interface Aws {
  sandbox: Sandbox;
  bucket: BucketGateway;
  close(): Promise<void>;
}

/** Starts a sandbox. Change sets end at once, unless the options say when. */
export async function startAws(options: SandboxOptions = {}): Promise<Aws> {
  const sandbox = await startSandbox({
    changeSetDuration: 20,
    retryDelays: [20, 20],
    ...options,
  });
  const client = createBucketClient({
    endpoint: sandbox.env.AWS_ENDPOINT_URL_S3,
    region: sandbox.env.AWS_REGION,
    credentials: CREDENTIALS,
  });
  return {
    sandbox,
    bucket: new S3BucketGateway(client, sandbox.bucket),
    close: async () => {
      client.destroy();
      await sandbox.close();
    },
  };
}

/** Keys of all objects that begin so. */
export async function keysOf(
  bucket: BucketGateway,
  prefix = '',
): Promise<string[]> {
  const keys: string[] = [];
  for await (const { key } of bucket.list(prefix)) keys.push(key);
  return keys;
}
