import { parseArgs } from 'node:util';
import { LambdaClient } from '@aws-sdk/client-lambda';
import { SQSClient } from '@aws-sdk/client-sqs';
import { CATALOG_REGION } from '@private-marketplace/backstage-plugin-private-marketplace-node/gateways';
import { redrive } from './redrive';

const USAGE = `Usage: npm run redrive -- --function <name or ARN> [--queue <URL>]

Sends the messages of a dead-letter queue to a Lambda function again.

  --function   the function that gave the events up
  --queue      URL of the queue; that of the function unless given
`;

async function main(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      function: { type: 'string' },
      queue: { type: 'string' },
      help: { type: 'boolean' },
    },
  });
  if (values.help || !values.function) {
    process.stdout.write(USAGE);
    return values.help ? 0 : 2;
  }
  const { sent, failed } = await redrive({
    lambda: new LambdaClient({ region: CATALOG_REGION }),
    sqs: new SQSClient({ region: CATALOG_REGION }),
    functionName: values.function,
    queueUrl: values.queue,
    onMessage: (id, failure) =>
      process.stdout.write(
        failure === undefined
          ? `${id} came through.\n`
          : `${id} failed again: ${failure}\n`,
      ),
  });
  process.stdout.write(
    `${sent} came through, ${failed} failed again and stayed in the queue.\n`,
  );
  return failed === 0 ? 0 : 1;
}

main(process.argv.slice(2)).then(
  code => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.stderr.write(
      `${error instanceof Error ? `${error.name}: ${error.message}` : error}\n`,
    );
    process.exitCode = 1;
  },
);
