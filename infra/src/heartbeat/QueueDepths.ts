import { GetQueueAttributesCommand, type SQSClient } from '@aws-sdk/client-sqs';
import {
  AwsCallError,
  callAws,
} from '@private-marketplace/backstage-plugin-private-marketplace-node/gateways';
import type { DeadLetterQueue } from '@private-marketplace/schemas';

const DEPTH = 'ApproximateNumberOfMessages';

/** Says how many messages are in queues. */
export type QueueDepths = () => Promise<DeadLetterQueue[]>;

/** The depths of queues of Amazon SQS, by their URLs. What can not be found out is left open. */
export function queueDepths(
  client: SQSClient,
  urls: readonly string[],
): QueueDepths {
  const depthOf = async (url: string): Promise<DeadLetterQueue> => {
    const Name = url.split('/').at(-1) ?? url;
    try {
      const { Attributes = {} } = await callAws(
        'GetQueueAttributes',
        Name,
        () =>
          client.send(
            new GetQueueAttributesCommand({
              QueueUrl: url,
              AttributeNames: [DEPTH],
            }),
          ),
      );
      const Messages = Number(Attributes[DEPTH]);
      return Number.isInteger(Messages) ? { Name, Messages } : { Name };
    } catch (error) {
      if (error instanceof AwsCallError) return { Name };
      throw error;
    }
  };
  return () => Promise.all(urls.map(depthOf));
}
