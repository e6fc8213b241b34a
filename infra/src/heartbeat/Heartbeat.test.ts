import { parseHeartbeatText } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { TestAws } from '../__testUtils__/TestAws';
import { createReconcileHandler } from '../handlers/reconcile';
import { Heartbeat } from './Heartbeat';

let aws: TestAws;
beforeEach(async () => {
  aws = await TestAws.start();
});
afterEach(() => aws.close());

async function readHeartbeat() {
  const object = await aws.bucket.get('AUTOMATION_Heartbeat');
  return parseHeartbeatText(object?.text ?? '');
}

it('says when each schedule ran last, and what had to be given up', async () => {
  let messages = 0;
  const heartbeat = new Heartbeat({
    bucket: aws.bucket,
    logger: { info: () => {}, warn: () => {} },
    now: () => aws.clock.now(),
    queueDepths: async () => [
      { Name: 'configure', Messages: messages },
      { Name: 'nowhere' },
    ],
  });
  await heartbeat.beat('reconcile');
  aws.clock.advance(60_000);
  messages = 3;
  await heartbeat.beat('reconcile');
  // Not each minute, for each time is a version of an object.
  expect(await readHeartbeat()).toMatchObject({
    Schedules: { reconcile: '2026-01-31T09:05:00.000Z' },
  });
  await heartbeat.beat('sweep');
  expect(await readHeartbeat()).toEqual({
    Schedules: {
      reconcile: '2026-01-31T09:05:00.000Z',
      sweep: '2026-01-31T09:06:00.000Z',
    },
    DeadLetterQueues: [{ Name: 'configure', Messages: 3 }, { Name: 'nowhere' }],
    CheckedAt: '2026-01-31T09:06:00.000Z',
  });
});

it('is no reason for a task to fail, and says nothing of one that did', async () => {
  const beats: string[] = [];
  const failing = createReconcileHandler(
    {
      reconcile: () => Promise.resolve(),
      sweep: () => Promise.reject(new Error('S3 is away.')),
    },
    { beat: async task => void beats.push(task) },
  );
  await expect(failing({ task: 'sweep' })).rejects.toThrow('S3 is away.');
  await failing({ task: 'reconcile' });
  expect(beats).toEqual(['reconcile']);
});
