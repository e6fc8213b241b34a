import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { AwsAddresses, AwsOrder, ScaledAws } from './startScaledAws';

/** Starts an AWS in another process. */
export async function forkAws(order: AwsOrder): Promise<ScaledAws> {
  const aws = fork(require.resolve('./awsProcess'), [JSON.stringify(order)]);
  return {
    addresses: await startedAt(aws),
    close: async () => {
      aws.disconnect();
      await once(aws, 'exit');
    },
  };
}

/** What compiles the sources sends messages of its own. */
async function startedAt(aws: ChildProcess): Promise<AwsAddresses> {
  for (;;) {
    const [message] = await once(aws, 'message');
    if (message.type === 'started') return message.addresses;
  }
}
