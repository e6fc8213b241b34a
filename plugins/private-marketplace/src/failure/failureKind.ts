import { ResponseError } from '@backstage/errors';
import { AWS_UNAVAILABLE } from '@private-marketplace/backstage-plugin-private-marketplace-common';

/** What a failure means to a reader; `unavailable` is AWS. */
export type FailureKind = 'forbidden' | 'notFound' | 'unavailable' | 'unknown';

export function failureKind(error: Error): FailureKind {
  if (!ResponseError.is(error)) {
    return 'unknown';
  }
  switch (error.statusCode) {
    case 403:
      return 'forbidden';
    case 404:
      return 'notFound';
    default:
      return error.body.error.code === AWS_UNAVAILABLE
        ? 'unavailable'
        : 'unknown';
  }
}

/** Whether what was loaded before may still be shown: not once it is withdrawn. */
export function mayShowLastValue(error: Error): boolean {
  const kind = failureKind(error);
  return kind === 'unavailable' || kind === 'unknown';
}
