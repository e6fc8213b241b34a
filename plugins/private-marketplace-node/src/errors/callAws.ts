import { AwsCallError, ConditionFailedError } from './AwsCallError';

/**
 * Makes a call and turns what it throws into an AwsCallError. An abort of the
 * caller and a ConditionFailedError pass as they are.
 *
 * @throws AwsCallError
 * @public
 */
export async function callAws<T>(
  operation: string,
  subject: string,
  call: () => Promise<T>,
): Promise<T> {
  try {
    return await call();
  } catch (error) {
    throw passes(error) ? error : toAwsCallError(operation, subject, error);
  }
}

/** HTTP status of what an AWS SDK threw; undefined when there was no answer. */
export function httpStatusOf(error: unknown): number | undefined {
  const status = metadataOf(error).httpStatusCode;
  return typeof status === 'number' ? status : undefined;
}

/** What an AWS SDK threw, in our words. */
export function toAwsCallError(
  operation: string,
  subject: string,
  error: unknown,
): AwsCallError {
  const { requestId } = metadataOf(error);
  return new AwsCallError(
    {
      operation,
      subject,
      code: error instanceof Error ? error.name : 'UnknownError',
      reason: error instanceof Error ? error.message : String(error),
      httpStatus: httpStatusOf(error),
      requestId: typeof requestId === 'string' ? requestId : undefined,
    },
    error,
  );
}

function metadataOf(error: unknown): Record<string, unknown> {
  if (typeof error !== 'object' || error === null) return {};
  const metadata: unknown = Reflect.get(error, '$metadata');
  return typeof metadata === 'object' && metadata !== null
    ? { ...metadata }
    : {};
}

// An abort of the caller and a lost race are no failures of AWS.
function passes(error: unknown): boolean {
  return (
    error instanceof ConditionFailedError ||
    (error instanceof Error && error.name === 'AbortError')
  );
}
