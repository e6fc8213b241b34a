import { Duration, Validations } from 'aws-cdk-lib';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';

/** Keeps what was given up for as long as a queue can keep it. */
export class DeadLetterQueue extends Queue {
  /** @param queueName - where another stack has to know it; CloudFormation makes one unless given. */
  constructor(scope: Construct, id: string, queueName?: string) {
    super(scope, id, {
      queueName,
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
    });
    Validations.of(this).acknowledge({
      id: 'AwsSolutions-SQS3',
      reason:
        'This queue is a dead-letter queue itself; an alarm tells when something is in it.',
    });
  }
}
