/** The variables of a Lambda function's environment. */
export type Environment = Record<string, string | undefined>;

const DEFAULT_GRACE_SECONDS = 2;
const LONGEST_GRACE_SECONDS = 60;

/**
 * How long an idle experience waits for what was uploaded before, in
 * milliseconds.
 *
 * @throws Error when it is no number of seconds from 0 to 60.
 */
export function readOrderingGrace({
  PMP_ORDERING_GRACE_SECONDS: text = '',
}: Environment): number {
  const seconds = text === '' ? DEFAULT_GRACE_SECONDS : Number(text);
  if (!(seconds >= 0 && seconds <= LONGEST_GRACE_SECONDS)) {
    throw new Error(
      `PMP_ORDERING_GRACE_SECONDS is ${text}. It has to be a number of seconds from 0 to ${LONGEST_GRACE_SECONDS}.`,
    );
  }
  return seconds * 1000;
}

/** URLs of the dead-letter queues, which the variable separates by commas. */
export function readDeadLetterQueueUrls({
  PMP_DEAD_LETTER_QUEUE_URLS: text = '',
}: Environment): string[] {
  return text
    .split(',')
    .map(url => url.trim())
    .filter(url => url !== '');
}
