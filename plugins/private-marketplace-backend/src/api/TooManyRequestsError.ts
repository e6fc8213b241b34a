/** A principal asks for more than it may in a time. */
export class TooManyRequestsError extends Error {
  override readonly name = 'TooManyRequestsError';
  /** What Backstage answers with. */
  readonly statusCode = 429;
}
