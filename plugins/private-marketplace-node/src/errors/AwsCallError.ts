/**
 * A call of an AWS API that failed.
 *
 * @public
 */
export class AwsCallError extends Error {
  override readonly name: string = 'AwsCallError';
  /** AWS's name of the error, such as `ValidationException`. */
  readonly code: string;
  /** Name of the API operation, such as `StartChangeSet`. */
  readonly operation: string;
  /** What was called for, such as the key of an object. */
  readonly subject: string;
  /** HTTP status of the answer; undefined when there was none. */
  readonly httpStatus?: number;
  /** Id by which AWS support finds the call. */
  readonly requestId?: string;
  /** What AWS said, without our words around it. */
  readonly reason: string;

  constructor(
    details: {
      code: string;
      operation: string;
      subject: string;
      reason: string;
      httpStatus?: number;
      requestId?: string;
      /** What to do about it. */
      advice?: string;
    },
    cause?: unknown,
  ) {
    const { code, operation, subject, reason, httpStatus, requestId, advice } =
      details;
    super(
      `${operation} for ${subject} failed: ${code}: ${reason}${
        requestId ? ` (request ${requestId})` : ''
      }${advice ? `. ${advice}` : ''}`,
      { cause },
    );
    this.code = code;
    this.operation = operation;
    this.subject = subject;
    this.reason = reason;
    this.httpStatus = httpStatus;
    this.requestId = requestId;
  }

  /** What may be said to anybody: AWS's own words can name roles and accounts. */
  get summary(): string {
    const request = this.requestId ? ` (request ${this.requestId})` : '';
    return `${this.operation} failed: ${this.code}${request}`;
  }

  /** Whether AWS was asked too often. */
  get isThrottling(): boolean {
    return (
      this.httpStatus === 429 || /^Throttl|^TooManyRequests/.test(this.code)
    );
  }

  /** Whether the caller lacks a right, or a policy of the resource or of the organization forbids it. */
  get isDenied(): boolean {
    return /^AccessDenied/.test(this.code);
  }

  /** Whether AWS itself failed or did not answer, so that the same request may work in a moment. */
  get isTransient(): boolean {
    if (this.isThrottling) return false;
    return (
      this.httpStatus === undefined ||
      this.httpStatus >= 500 ||
      /^RequestTimeout/.test(this.code)
    );
  }

  /**
   * Whether the request itself is wrong, so that repeating it can not help. A
   * lock (423), throttling (429), missing rights (403) and trouble on the other
   * side (5xx, no answer) heal without another request.
   */
  get isFinal(): boolean {
    return (
      this.httpStatus !== undefined &&
      [400, 404, 415, 422].includes(this.httpStatus) &&
      !/Throttl|TooManyRequests|SlowDown|RequestTimeout|ExpiredToken/.test(
        this.code,
      )
    );
  }
}

/** A conditional write that lost against another one: read again and decide anew. @public */
export class ConditionFailedError extends Error {
  override readonly name = 'ConditionFailedError';

  constructor(readonly key: string, cause?: unknown) {
    super(`${key} was written by someone else in the meantime.`, { cause });
  }
}
