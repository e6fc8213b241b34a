/** A refusal as AWS says it, whatever the protocol it is written in. */
export class ApiError extends Error {
  /**
   * @param code - AWS's name of the error.
   * @param members - What the error carries beside its message, such as `Reason`.
   */
  constructor(
    readonly code: string,
    message: string,
    readonly status = 400,
    readonly members: Readonly<Record<string, string>> = {},
  ) {
    super(message);
    this.name = code;
  }
}
