import { execFile } from 'node:child_process';
import { join } from 'node:path';
import {
  LambdaClient,
  ResourceNotFoundException,
} from '@aws-sdk/client-lambda';
import {
  CreateQueueCommand,
  ReceiveMessageCommand,
  SendMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import { startSandbox, type Sandbox } from '@private-marketplace/sandbox';
import { startLambda, type Run } from './__testUtils__/startLambda';
import { NoQueueError, redrive } from './redrive';

const NAME = 'stack-AsyncConfigurePrivateMarketplaceLambda-1';
const credentials = { accessKeyId: 'any', secretAccessKey: 'any' };

let sandbox: Sandbox;
let sqs: SQSClient;
const closers: (() => unknown)[] = [];

beforeAll(async () => {
  sandbox = await startSandbox({});
  sqs = new SQSClient({
    region: 'us-east-1',
    endpoint: sandbox.env.AWS_ENDPOINT_URL_SQS,
    credentials,
  });
});

afterAll(async () => {
  sqs.destroy();
  await sandbox.close();
});

afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

let queues = 0;

/** A queue with messages. */
async function queueOf(...bodies: string[]) {
  queues += 1;
  const name = `dead-letters-${queues}`;
  const { QueueUrl = '' } = await sqs.send(
    new CreateQueueCommand({ QueueName: name }),
  );
  for (const MessageBody of bodies) {
    await sqs.send(new SendMessageCommand({ QueueUrl, MessageBody }));
  }
  return { url: QueueUrl, arn: `arn:aws:sqs:us-east-1:000000000000:${name}` };
}

/** What somebody else can see in a queue. */
async function visibleIn(url: string): Promise<string[]> {
  const { Messages = [] } = await sqs.send(
    new ReceiveMessageCommand({ QueueUrl: url, MaxNumberOfMessages: 10 }),
  );
  return Messages.map(({ Body = '' }) => Body).sort();
}

async function lambdaWith(run: Run, deadLetterArn?: string) {
  const server = await startLambda({ name: NAME, deadLetterArn, run });
  const lambda = new LambdaClient({
    region: 'us-east-1',
    endpoint: server.url,
    credentials,
    maxAttempts: 1,
  });
  closers.push(() => lambda.destroy(), server.close);
  return { lambda, url: server.url };
}

const upload = (key: string) => JSON.stringify({ Records: [{ key }] });

describe('redrive', () => {
  it('sends every message to the function, and deletes it', async () => {
    const queue = await queueOf(upload('a'), upload('b'));
    const events: unknown[] = [];
    const { lambda } = await lambdaWith(event => {
      events.push(event);
      return undefined;
    }, queue.arn);
    const told: string[] = [];
    const result = await redrive({
      lambda,
      sqs,
      functionName: NAME,
      onMessage: (id, failure) => told.push(failure ?? id),
    });
    expect(result).toEqual({ sent: 2, failed: 0 });
    expect(events).toEqual(
      expect.arrayContaining([
        { Records: [{ key: 'a' }] },
        { Records: [{ key: 'b' }] },
      ]),
    );
    expect(told).toHaveLength(2);
    expect(await visibleIn(queue.url)).toEqual([]);
  });

  it('leaves in the queue what fails again, and tries the others all the same', async () => {
    const broken = upload('broken');
    const queue = await queueOf(broken, 'no JSON', upload('good'));
    const { lambda } = await lambdaWith(event =>
      JSON.stringify(event) === broken ? 'It is broken.' : undefined,
    );
    const failures: string[] = [];
    const result = await redrive({
      lambda,
      sqs,
      functionName: NAME,
      queueUrl: queue.url,
      onMessage: (_, failure) => failure && failures.push(failure),
    });
    expect(result).toEqual({ sent: 1, failed: 2 });
    expect(failures.sort()).toEqual(['It is broken.', 'This is no JSON.']);
    // At once, not when the time to work on them is over.
    expect(await visibleIn(queue.url)).toEqual(['no JSON', broken].sort());
  });

  it('gives everything back when there is no such function', async () => {
    const queue = await queueOf(upload('a'));
    const { lambda } = await lambdaWith(() => undefined, queue.arn);
    const options = { lambda, sqs, queueUrl: queue.url, onMessage: () => {} };
    await expect(
      redrive({ ...options, functionName: 'another' }),
    ).rejects.toThrow(ResourceNotFoundException);
    expect(await visibleIn(queue.url)).toEqual([upload('a')]);
  });

  it('says so when the function has no queue', async () => {
    const { lambda } = await lambdaWith(() => undefined);
    const asked = redrive({
      lambda,
      sqs,
      functionName: NAME,
      onMessage: () => {},
    });
    await expect(asked).rejects.toThrow(NoQueueError);
    await expect(asked).rejects.toThrow(
      `${NAME} has no dead-letter queue. Name the queue with --queue.`,
    );
  });
});

describe('npm run redrive', () => {
  it('tells what came through, and fails where something did not', async () => {
    const queue = await queueOf(upload('good'), upload('bad'));
    const { url } = await lambdaWith(
      event => (JSON.stringify(event).includes('bad') ? 'Bad.' : undefined),
      queue.arn,
    );
    const { code, text } = await new Promise<{ code: unknown; text: string }>(
      resolve => {
        execFile(
          process.execPath,
          [
            '--require',
            require.resolve('@backstage/cli/config/nodeTransform.cjs'),
            join(__dirname, 'cli.ts'),
            '--function',
            NAME,
          ],
          {
            env: {
              ...process.env,
              ...sandbox.env,
              AWS_ENDPOINT_URL_LAMBDA: url,
            },
          },
          (error, stdout) => resolve({ code: error?.code, text: stdout }),
        );
      },
    );
    expect(text).toMatch(/ came through\.$/m);
    expect(text).toMatch(/ failed again: Bad\.$/m);
    expect(text).toContain(
      '1 came through, 1 failed again and stayed in the queue.',
    );
    expect(code).toBe(1);
  }, 30_000);
});
