import type { EnableClock } from './EnableClock';

const FIRST_PAUSE = 500;
const LONGEST_PAUSE = 4_000;
const LONGEST_ATTEMPT = 5_000;

/** CloudFormation did not take the answer. The address is not told: it is a secret. */
export class AnswerNotTakenError extends Error {
  override readonly name = 'AnswerNotTakenError';

  constructor(why: string) {
    super(
      `CloudFormation did not take the answer (${why}), and waits for one until the timeout of the resource.`,
    );
  }
}

/**
 * Puts the answer where CloudFormation wants it. Repeated after server errors
 * and lost connections while there is time.
 *
 * @param until - Milliseconds since 1970.
 * @throws AnswerNotTakenError.
 */
export async function sendAnswer(
  responseUrl: string,
  body: string,
  clock: EnableClock,
  until: number,
): Promise<void> {
  for (let pause = FIRST_PAUSE; ; pause = Math.min(LONGEST_PAUSE, 2 * pause)) {
    const failure = await put(responseUrl, body, clock, until);
    if (failure === undefined) return;
    if (!failure.canPass || clock.now() + pause >= until) {
      throw new AnswerNotTakenError(failure.why);
    }
    await clock.pause(pause, new AbortController().signal);
  }
}

async function put(
  responseUrl: string,
  body: string,
  clock: EnableClock,
  until: number,
): Promise<{ why: string; canPass: boolean } | undefined> {
  const controller = new AbortController();
  const left = Math.max(1, until - clock.now());
  const stop = clock.after(Math.min(LONGEST_ATTEMPT, left), () =>
    controller.abort(),
  );
  try {
    const response = await fetch(responseUrl, {
      method: 'PUT',
      // The address is signed for a request without a type, which a text would have.
      body: Buffer.from(body),
      headers: { 'Content-Type': '' },
      signal: controller.signal,
    });
    await response.body?.cancel();
    if (response.ok) return undefined;
    const { status } = response;
    return { why: `status ${status}`, canPass: status >= 500 };
  } catch (error) {
    return { why: connectionFailure(error), canPass: true };
  } finally {
    stop();
  }
}

function connectionFailure(error: unknown): string {
  const cause = error instanceof Error ? error.cause : undefined;
  const code: unknown =
    typeof cause === 'object' && cause !== null
      ? Reflect.get(cause, 'code')
      : undefined;
  return typeof code === 'string' ? code : 'no answer in time';
}
