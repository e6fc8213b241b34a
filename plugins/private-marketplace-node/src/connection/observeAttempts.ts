import { toAwsCallError } from '../errors/callAws';

/** One attempt at a call of an AWS API. Repetitions are attempts of their own. */
export interface ObservedAttempt {
  /** The API, as AWS SDKs call it, such as `Marketplace Catalog`. */
  service: string;
  /** Such as `ListEntities`. */
  operation: string;
  /** AWS's name of the error; undefined when there was none. */
  errorCode?: string;
  /** Whether AWS was asked too often. */
  isThrottled: boolean;
}

/** Told of each attempt when it has ended. */
export type AttemptObserver = (attempt: ObservedAttempt) => void;

/**
 * A middleware for the clients of the AWS SDK. Added at the end of the step
 * `finalizeRequest` it sees also what the SDK repeats by itself.
 */
export function observeAttempts(service: string, observer: AttemptObserver) {
  return <Args, Output>(
    next: (args: Args) => Promise<Output>,
    { commandName = 'unknown' }: { commandName?: string },
  ) => {
    const operation = commandName.replace(/Command$/, '');
    return async (args: Args): Promise<Output> => {
      try {
        const output = await next(args);
        observer({ service, operation, isThrottled: false });
        return output;
      } catch (error) {
        const { code, isThrottling } = toAwsCallError(operation, '', error);
        observer({
          ...{ service, operation, errorCode: code },
          // What Amazon S3 calls it (Amazon S3 API Reference, "Error responses").
          isThrottled: isThrottling || code === 'SlowDown',
        });
        throw error;
      }
    };
  };
}
