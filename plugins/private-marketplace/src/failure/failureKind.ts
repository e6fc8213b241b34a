import { ResponseError } from '@backstage/errors';

/** What a failure means to a reader. */
export type FailureKind = 'forbidden' | 'notFound' | 'unavailable' | 'unknown';

export function failureKind(error: Error): FailureKind {
  switch (ResponseError.is(error) ? error.statusCode : undefined) {
    case 403:
      return 'forbidden';
    case 404:
      return 'notFound';
    case 503:
      return 'unavailable';
    default:
      return 'unknown';
  }
}

/** Whether what was loaded before may still be shown: not once it is withdrawn. */
export function mayShowLastValue(error: Error): boolean {
  const kind = failureKind(error);
  return kind === 'unavailable' || kind === 'unknown';
}
