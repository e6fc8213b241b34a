import {
  ConflictError,
  InputError,
  NotAllowedError,
  ResponseError,
  isError,
} from '@backstage/errors';

/** What went wrong with a request, in the words of the backend where it answered. */
export function reasonOf(error: unknown): string {
  if (ResponseError.is(error)) {
    return `${error.cause.message} (status ${error.statusCode})`;
  }
  if (!isError(error)) return String(error);
  // What fetch throws says no more than "fetch failed"; its cause says why.
  return isError(error.cause)
    ? `${error.message}: ${error.cause.message}`
    : error.message;
}

/** Whether a request that failed in this way can succeed when it is repeated. */
export function isPassing(error: unknown): boolean {
  if (ResponseError.is(error)) {
    const { statusCode } = error;
    // 404: what serves reading may not have seen yet what was just written.
    return statusCode >= 500 || [404, 408, 429].includes(statusCode);
  }
  const lasting = ['AuthenticationError', 'NotAllowedError'];
  return !(isError(error) && lasting.includes(error.name));
}

/** The error of a task whose configuration was not written, or may not have been. */
export function notWritten(key: string, error: unknown): Error {
  // Given to its constructor, the cause would be said a second time in the message.
  return Object.assign(errorFor(key, error), { cause: error });
}

function errorFor(key: string, error: unknown): Error {
  const reason = reasonOf(error);
  const message = `${key} was not written: ${reason}.`;
  switch (ResponseError.is(error) ? error.statusCode : undefined) {
    case 400:
      return new InputError(message);
    case 403:
      return new NotAllowedError(
        `${message} Who starts the task needs the permission private-marketplace.experience.update for it, or private-marketplace.experience.create where there is none yet.`,
      );
    case 409:
      return new ConflictError(
        `${message} Where the version is taken, choose another one, or leave it out; where the experience has changed, look at it and start a new task.`,
      );
    default:
      return new Error(
        `It is not certain that ${key} was written: ${reason}. It is safe to retry the task, which will not write it twice.`,
      );
  }
}
