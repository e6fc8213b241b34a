import { ResponseError } from '@backstage/errors';

/** Why a request failed: the words of the backend, where it answered with some. */
export function failureText(error: Error): string {
  return ResponseError.is(error) ? error.body.error.message : error.message;
}
