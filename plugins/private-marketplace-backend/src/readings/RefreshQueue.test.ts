import { mockServices } from '@backstage/backend-test-utils';
import {
  S3BucketGateway,
  createBucketClient,
} from '@private-marketplace/backstage-plugin-private-marketplace-node';
import { startSilentServer } from '../__testUtils__/startSilentServer';
import { CREDENTIALS } from '../__testUtils__/startAws';
import { RefreshQueue } from './RefreshQueue';

it('goes on with the next thing when one never ends', async () => {
  const silent = await startSilentServer();
  const client = createBucketClient({
    endpoint: silent.url,
    region: 'us-east-1',
    forcePathStyle: true,
    credentials: CREDENTIALS,
  });
  const bucket = new S3BucketGateway(client, 'bucket');
  const logger = mockServices.logger.mock();
  const done: string[] = [];
  const queue = new RefreshQueue({
    logger,
    longest: 50,
    work: async (name, signal) => {
      if (name === 'silent') await bucket.get('key', { signal });
      done.push(name);
    },
  });
  queue.add('silent');
  queue.add('next');
  await queue.idle();
  expect(done).toEqual(['next']);
  expect(logger.warn).toHaveBeenCalledWith(
    'A change could not be read',
    expect.objectContaining({ subject: 'silent' }),
  );
  await queue.close();
  client.destroy();
  await silent.close();
});
