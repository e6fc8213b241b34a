import type { LoggerService } from '@backstage/backend-plugin-api';
import { ServiceUnavailableError } from '@backstage/errors';
import { AWS_UNAVAILABLE } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { AwsCallError } from '@private-marketplace/backstage-plugin-private-marketplace-node';
import { setUpProblem, failureForReaders } from '../sync/failureForReaders';

/**
 * Turns what AWS refused into an error that Backstage answers rightly. None of
 * it is the fault of the caller: it is our role that lacks a right, our bucket
 * that is missing, or AWS that is away. What AWS said goes to the log; a cause
 * of the error would be part of the answer.
 */
export async function translateErrors<T>(
  run: () => Promise<T>,
  logger: Pick<LoggerService, 'warn'>,
): Promise<T> {
  try {
    return await run();
  } catch (error) {
    if (!(error instanceof AwsCallError)) throw error;
    logger.warn('A request could not be served', error);
    throw Object.assign(
      new ServiceUnavailableError(failureForReaders(error)),
      setUpProblem(error) === undefined && { code: AWS_UNAVAILABLE },
    );
  }
}
