import type { LambdaClient } from '@aws-sdk/client-lambda';
import type { SQSClient } from '@aws-sdk/client-sqs';
import { DeadLetters, type DeadLetter } from './DeadLetters';
import { TargetFunction } from './TargetFunction';

/** Seconds beside the time limit of the function, for the calls around it. */
const MARGIN = 60;

/** What is sent again, and to what. */
export interface RedriveOptions {
  lambda: LambdaClient;
  sqs: SQSClient;
  /** Name or ARN. */
  functionName: string;
  /** The queue; that of the function unless given. */
  queueUrl?: string;
  /** Hears what becomes of each message. */
  onMessage(id: string, failure?: string): void;
}

/** The function has no dead-letter queue, and none was named. */
export class NoQueueError extends Error {
  override readonly name = 'NoQueueError';

  constructor(functionName: string) {
    super(
      `${functionName} has no dead-letter queue. Name the queue with --queue.`,
    );
  }
}

/**
 * Sends each message of a dead-letter queue of Lambda or EventBridge to the
 * function again, one after the other, and deletes those that come through. What
 * fails again stays in the queue and keeps nothing else from being tried. SQS
 * itself can not do it: it moves messages only out of dead-letter queues of
 * other queues (Amazon SQS API Reference, "StartMessageMoveTask").
 *
 * @returns how many came through, and how many failed again.
 * @throws NoQueueError when there is no queue.
 */
export async function redrive({
  lambda,
  sqs,
  functionName,
  queueUrl,
  onMessage,
}: RedriveOptions): Promise<{ sent: number; failed: number }> {
  const target = new TargetFunction(lambda, functionName);
  const { timeout, deadLetterArn } = await target.describe();
  if (queueUrl === undefined && deadLetterArn === undefined) {
    throw new NoQueueError(functionName);
  }
  const url = queueUrl ?? (await DeadLetters.urlOf(sqs, deadLetterArn ?? ''));
  const letters = new DeadLetters(sqs, url, timeout + MARGIN);
  const kept = new Map<string, DeadLetter>();
  let sent = 0;
  try {
    for (;;) {
      const letter = await letters.take();
      if (!letter) break;
      // One that failed shows itself again when so much has been done meanwhile.
      const isNew = !kept.has(letter.id);
      kept.set(letter.id, letter);
      if (!isNew) continue;
      const end = await target.invoke(letter.body);
      onMessage(letter.id, end.ok ? undefined : end.reason);
      if (!end.ok) continue;
      await letters.delete(letter);
      kept.delete(letter.id);
      sent += 1;
    }
  } finally {
    for (const letter of kept.values()) await letters.giveBack(letter);
  }
  return { sent, failed: kept.size };
}
