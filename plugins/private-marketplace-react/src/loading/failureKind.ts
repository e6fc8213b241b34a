import { ResponseError } from '@backstage/errors';
import {
  AWS_UNAVAILABLE,
  NOT_CONFIGURED,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';

/** What a failure means to a reader; `unavailable` is AWS, `notConfigured` the plugin as a whole. @public */
export type FailureKind =
  | 'forbidden'
  | 'notFound'
  | 'notConfigured'
  | 'unavailable'
  | 'unknown';

/** Tells what a failure means. @public */
export function failureKind(error: Error): FailureKind {
  if (!ResponseError.is(error)) {
    return 'unknown';
  }
  switch (error.statusCode) {
    case 403:
      return 'forbidden';
    case 404:
      return error.body.error.code === NOT_CONFIGURED
        ? 'notConfigured'
        : 'notFound';
    default:
      return error.body.error.code === AWS_UNAVAILABLE
        ? 'unavailable'
        : 'unknown';
  }
}

/** Whether what was loaded before may still be shown: not once it is withdrawn. @public */
export function mayShowLastValue(error: Error): boolean {
  const kind = failureKind(error);
  return kind === 'unavailable' || kind === 'unknown';
}
