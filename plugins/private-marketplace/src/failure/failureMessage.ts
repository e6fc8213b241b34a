/** What the backend says; the client puts the status of HTTP before it. */
export function failureMessage(error: Error): string {
  return error.cause instanceof Error ? error.cause.message : error.message;
}
