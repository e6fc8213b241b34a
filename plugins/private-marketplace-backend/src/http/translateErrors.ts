import { ServiceUnavailableError } from '@backstage/errors';
import { AwsCallError } from 'backstage-plugin-private-marketplace-node';

/**
 * Turns what AWS refused into an error that Backstage answers rightly. None of
 * it is the fault of the caller: it is our role that lacks a right, our bucket
 * that is missing, or AWS that is away.
 */
export async function translateErrors<T>(run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    if (!(error instanceof AwsCallError)) throw error;
    // Given to the constructor, the cause would be said a second time in the message.
    throw Object.assign(
      new ServiceUnavailableError(`${adviceFor(error)} ${error.message}`),
      { cause: error },
    );
  }
}

function adviceFor(error: AwsCallError): string {
  if (error.httpStatus === 403) {
    return 'The AWS role of the portal lacks a permission.';
  }
  if (error.code === 'NoSuchBucket') {
    return 'The bucket of privateMarketplace.bucket does not exist.';
  }
  if (error.httpStatus === undefined) return 'AWS could not be reached.';
  return 'AWS did not answer as it should. Try again later.';
}
