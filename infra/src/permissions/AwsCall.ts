/** A call of AWS as IAM sees it. */
export interface AwsCall {
  /** Such as `s3:GetObject`. */
  action: string;
  /** ARN, or `*` where the action knows no resources. */
  resource: string;
  /** Condition keys that the request brings along. */
  context: Readonly<Record<string, string>>;
}

/** Calls without repetitions. */
export class CallSet {
  readonly #calls = new Map<string, AwsCall>();

  add(
    action: string,
    resource: string,
    context: AwsCall['context'] = {},
  ): void {
    const call = { action, resource, context };
    this.#calls.set(JSON.stringify(call), call);
  }

  get calls(): AwsCall[] {
    return [...this.#calls.values()];
  }
}
