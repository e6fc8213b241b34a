import {
  ChangeMessageVisibilityCommand,
  DeleteMessageCommand,
  GetQueueUrlCommand,
  ReceiveMessageCommand,
  type SQSClient,
} from '@aws-sdk/client-sqs';

/** An event that was given up. */
export interface DeadLetter {
  id: string;
  /** The event, as the function got it. */
  body: string;
  receipt: string;
}

/** Messages of a dead-letter queue, each of which is hidden from others once it was taken. */
export class DeadLetters {
  readonly #sqs: SQSClient;
  readonly #url: string;
  readonly #hideFor: number;

  /** @param hideFor - in seconds; longer than the work on one message. */
  constructor(sqs: SQSClient, url: string, hideFor: number) {
    this.#sqs = sqs;
    this.#url = url;
    this.#hideFor = hideFor;
  }

  /**
   * The address of a queue.
   *
   * @throws QueueDoesNotExist when there is none.
   */
  static async urlOf(sqs: SQSClient, arn: string): Promise<string> {
    const [account, name] = arn.split(':').slice(-2);
    const { QueueUrl = '' } = await sqs.send(
      new GetQueueUrlCommand({
        QueueName: name,
        QueueOwnerAWSAccountId: account,
      }),
    );
    return QueueUrl;
  }

  /** The next one; undefined when there is none to be seen. */
  async take(): Promise<DeadLetter | undefined> {
    const { Messages = [] } = await this.#sqs.send(
      new ReceiveMessageCommand({
        QueueUrl: this.#url,
        MaxNumberOfMessages: 1,
        VisibilityTimeout: this.#hideFor,
        // Without waiting, SQS looks only into some of its servers.
        WaitTimeSeconds: 1,
      }),
    );
    const [{ MessageId, Body, ReceiptHandle } = {}] = Messages;
    if (MessageId === undefined || ReceiptHandle === undefined) {
      return undefined;
    }
    return { id: MessageId, body: Body ?? '', receipt: ReceiptHandle };
  }

  async delete({ receipt }: DeadLetter): Promise<void> {
    await this.#sqs.send(
      new DeleteMessageCommand({ QueueUrl: this.#url, ReceiptHandle: receipt }),
    );
  }

  /** Lets others see it again at once. */
  async giveBack({ receipt }: DeadLetter): Promise<void> {
    await this.#sqs.send(
      new ChangeMessageVisibilityCommand({
        QueueUrl: this.#url,
        ReceiptHandle: receipt,
        VisibilityTimeout: 0,
      }),
    );
  }
}
