import {
  CreateQueueCommand,
  DeleteMessageCommand,
  ReceiveMessageCommand,
  SendMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import {
  clientOptions,
  startTestStorage,
  type TestStorage,
} from './__testUtils__/startTestStorage';

describe('queues', () => {
  let storage: TestStorage;
  let sqs: SQSClient;
  beforeEach(async () => {
    storage = await startTestStorage();
    sqs = new SQSClient(clientOptions(storage.url));
  });
  afterEach(async () => {
    sqs.destroy();
    await storage.close();
  });

  async function createQueue() {
    const queue = await sqs.send(
      new CreateQueueCommand({ QueueName: 'events' }),
    );
    return { QueueUrl: queue.QueueUrl };
  }

  it('pass messages on at the address of the storage', async () => {
    const queue = await createQueue();
    expect(queue.QueueUrl).toMatch(new RegExp(`^${storage.url}/\\d+/events$`));
    await sqs.send(
      new SendMessageCommand({ ...queue, MessageBody: '{"Records":[]}' }),
    );
    const { Messages } = await sqs.send(new ReceiveMessageCommand(queue));
    expect(Messages).toMatchObject([{ Body: '{"Records":[]}' }]);
    await sqs.send(
      new DeleteMessageCommand({
        ...queue,
        ReceiptHandle: Messages?.[0]?.ReceiptHandle,
      }),
    );
  });

  it('let a waiting reader go when the storage closes', async () => {
    const queue = await createQueue();
    const waiting = sqs.send(
      new ReceiveMessageCommand({ ...queue, WaitTimeSeconds: 20 }),
    );
    // The answer to a second request tells that the first has arrived.
    await storage.put('key');
    const started = Date.now();
    await storage.close();
    expect((await waiting).Messages).toBeUndefined();
    expect(Date.now() - started).toBeLessThan(5000);
  });

  it('answer errors of their own', async () => {
    await expect(
      sqs.send(
        new ReceiveMessageCommand({ QueueUrl: `${storage.url}/0/missing` }),
      ),
    ).rejects.toMatchObject({ name: expect.stringContaining('Queue') });
  });
});

describe('a storage', () => {
  it('is on loopback alone, and says when its port is taken', async () => {
    const storage = await startTestStorage();
    expect(storage.url).toBe(`http://127.0.0.1:${storage.port}`);
    await expect(fetch(`http://127.0.0.2:${storage.port}/`)).rejects.toThrow();
    await storage.close();
    await expect(fetch(storage.url)).rejects.toThrow();
  });
});
