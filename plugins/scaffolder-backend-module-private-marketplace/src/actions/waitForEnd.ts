import type { LoggerService } from '@backstage/backend-plugin-api';
import type { ConfigurationProgress } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { isPassing, reasonOf } from './failures';
import { limitedSignal } from './limitedSignal';
import type { Pacing } from './pacing';
import { stateInWords } from './stateInWords';

/** How, and how long, to wait. */
export interface WaitOptions {
  /** Asks once how far the configuration has come. */
  ask(signal: AbortSignal): Promise<ConfigurationProgress>;
  /** Key of the file that is waited for. */
  key: string;
  /** What the log says of it already. */
  said: string;
  /** Where a person sees how it goes on. */
  experienceUrl: string;
  timeoutSeconds: number;
  pollIntervalSeconds: number;
  pacing: Pacing;
  logger: Pick<LoggerService, 'info' | 'warn'>;
  signal?: AbortSignal;
}

const LONGEST_REQUEST = 30_000;
const ENDS = new Set([
  'succeeded',
  'failed',
  'cancelled',
  'rejected',
  'withdrawn',
  'gone',
  'superseded',
  'repeated',
]);

/**
 * Asks again and again until a configuration has come to its end, and logs each
 * change on the way.
 *
 * @throws Error when it takes too long, the task is cancelled or asking is refused.
 */
export async function waitForEnd(
  options: WaitOptions,
): Promise<ConfigurationProgress> {
  const { key, experienceUrl, pacing, logger, signal } = options;
  const gaveUp = (reason: string, cause?: unknown) =>
    new Error(
      `${reason} ${key} is accepted and goes its way all the same: see ${experienceUrl}.`,
      { cause },
    );
  const deadline = pacing.now() + options.timeoutSeconds * 1000;
  // What was said last, so that the log tells what is new and not each poll.
  let said = options.said;
  const say = (level: 'info' | 'warn', words: string) => {
    if (words !== said) logger[level](words);
    said = words;
  };
  for (;;) {
    const left = deadline - pacing.now();
    if (left <= 0) {
      throw gaveUp(
        `The configuration was not applied within ${options.timeoutSeconds} seconds.`,
      );
    }
    try {
      const progress = await options.ask(
        limitedSignal(signal, Math.min(LONGEST_REQUEST, left)),
      );
      say('info', stateInWords(progress));
      if (ENDS.has(progress.state)) return progress;
    } catch (error) {
      if (!signal?.aborted) {
        const reason = reasonOf(error);
        if (!isPassing(error)) {
          throw gaveUp(`Its progress can not be read: ${reason}.`, error);
        }
        say('warn', `Its progress can not be read at the moment: ${reason}`);
      }
    }
    const rest = Math.max(0, deadline - pacing.now());
    await pacing.pause(
      Math.min(options.pollIntervalSeconds * 1000, rest),
      signal,
    );
    if (signal?.aborted) throw gaveUp('The task was cancelled.', signal.reason);
  }
}
