import {
  AuthenticationError,
  ConflictError,
  InputError,
  NotAllowedError,
  ResponseError,
  isError,
} from '@backstage/errors';

const ADVICE_ON_CREDENTIALS =
  'The credentials that the task was started with do not reach private-marketplace. Start it as a signed-in user, or with a token of external access that has no access restrictions: Backstage hands on none that has. A retry does not help.';

// Before a request is sent the address is looked up and a connection is made
// (Node.js documentation, "Common system errors", "dns", "TLS"; errors of undici).
const BEFORE_SENDING =
  /^(ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL|ENOTFOUND|EAI_\w+|UND_ERR_CONNECT_TIMEOUT|ERR_TLS_CERT_ALTNAME_INVALID|CERT_\w+|UNABLE_TO_\w+|(DEPTH_ZERO_)?SELF_SIGNED_CERT\w*)$/;

/** What went wrong with a request, in the words of the backend where it answered. */
export function reasonOf(error: unknown): string {
  if (ResponseError.is(error)) {
    return `${error.cause.message} (status ${error.statusCode})`;
  }
  if (!isError(error)) return String(error);
  // What fetch throws says no more than "fetch failed"; its cause says why.
  return isError(error.cause)
    ? // Of several addresses that were tried the message is empty.
      `${error.message}: ${error.cause.message || error.cause.code}`
    : error.message;
}

/** Whether a request that failed in this way can succeed when it is repeated. */
export function isPassing(error: unknown): boolean {
  if (ResponseError.is(error)) {
    const { statusCode } = error;
    // 404: what serves reading may not have seen yet what was just written.
    return statusCode >= 500 || [404, 408, 429].includes(statusCode);
  }
  return !isRefusal(error);
}

/** The error of a task whose configuration was not sent, for the request could not be made. */
export function notSent(key: string, error: unknown): Error {
  const message = `${key} was not written: ${reasonOf(error)}.`;
  return withCause(
    isRefusal(error)
      ? new NotAllowedError(`${message} ${ADVICE_ON_CREDENTIALS}`)
      : new Error(`${message} Nothing was sent, so retry the task.`),
    error,
  );
}

/** The error of a task whose products could not be looked up. */
export function notLookedUp(error: unknown): Error {
  const message = `The products could not be looked up, so nothing is written: ${reasonOf(
    error,
  )}. Name them by their ids, or retry the task later.`;
  const status = ResponseError.is(error) ? error.statusCode : undefined;
  if (isRefusal(error) || status === 401) {
    return withCause(
      new NotAllowedError(`${message} ${ADVICE_ON_CREDENTIALS}`),
      error,
    );
  }
  return withCause(
    status === 403
      ? new NotAllowedError(
          `${message} Who starts the task needs the permission private-marketplace.experience.read or private-marketplace.product.read for it.`,
        )
      : new Error(message),
    error,
  );
}

/** The error of a task whose configuration was not written, or may not have been. */
export function notWritten(key: string, error: unknown): Error {
  return withCause(errorFor(key, error), error);
}

function errorFor(key: string, error: unknown): Error {
  const reason = reasonOf(error);
  const message = `${key} was not written: ${reason}.`;
  if (isRefusal(error) || wasNotSent(error)) return notSent(key, error);
  const status = ResponseError.is(error) ? error.statusCode : undefined;
  switch (status) {
    case 400:
      return new InputError(message);
    case 401:
      return new AuthenticationError(`${message} ${ADVICE_ON_CREDENTIALS}`);
    case 403:
      return new NotAllowedError(
        `${message} Who starts the task needs the permission for each kind of change that the configuration makes, and private-marketplace.experience.create where there is no such experience yet.`,
      );
    case 409:
      return new ConflictError(
        `${message} Where the version is taken, choose another one, or leave it out; where the experience has changed, look at it and start a new task.`,
      );
    case 408:
    case 429:
      return new Error(`${message} Retry the task later.`);
    default:
      // Whoever refuses a request has not done what it asks for.
      return status !== undefined && status < 500
        ? new Error(message)
        : new Error(
            `It is not certain that ${key} was written: ${reason}. It is safe to retry the task, which will not write it twice.`,
          );
  }
}

/** What the framework throws when it makes no token for whoever started the task. */
function isRefusal(error: unknown): boolean {
  return (
    isError(error) &&
    !ResponseError.is(error) &&
    ['AuthenticationError', 'NotAllowedError'].includes(error.name)
  );
}

function wasNotSent(error: unknown): boolean {
  const cause = isError(error) ? error.cause : undefined;
  return isError(cause) && BEFORE_SENDING.test(String(cause.code));
}

/** Given to its constructor, the cause would be said a second time in the message. */
function withCause(error: Error, cause: unknown): Error {
  return Object.assign(error, { cause });
}
