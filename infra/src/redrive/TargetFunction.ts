import {
  GetFunctionConfigurationCommand,
  InvalidRequestContentException,
  InvokeCommand,
  RequestTooLargeException,
  type LambdaClient,
} from '@aws-sdk/client-lambda';
import { isRecord, textAt } from '../events/unknownRecord';

/** How an invocation ended. */
export type InvocationEnd =
  | { ok: true }
  | {
      ok: false;
      /** What the function, or Lambda, said. */
      reason: string;
    };

/** The function that gave events up. */
export class TargetFunction {
  readonly #lambda: LambdaClient;
  readonly #name: string;

  /** @param name - or its ARN. */
  constructor(lambda: LambdaClient, name: string) {
    this.#lambda = lambda;
    this.#name = name;
  }

  /**
   * Its time limit in seconds, and the ARN of its dead-letter queue if it has
   * one.
   *
   * @throws ResourceNotFoundException when there is no such function.
   */
  async describe(): Promise<{ timeout: number; deadLetterArn?: string }> {
    const { Timeout = 900, DeadLetterConfig } = await this.#lambda.send(
      new GetFunctionConfigurationCommand({ FunctionName: this.#name }),
    );
    return { timeout: Timeout, deadLetterArn: DeadLetterConfig?.TargetArn };
  }

  /**
   * Invokes it and waits for the end, so that it is known whether the event
   * came through this time.
   *
   * @throws LambdaServiceException when Lambda does not invoke it.
   */
  async invoke(event: string): Promise<InvocationEnd> {
    try {
      const { FunctionError, Payload } = await this.#lambda.send(
        new InvokeCommand({
          FunctionName: this.#name,
          InvocationType: 'RequestResponse',
          Payload: Buffer.from(event),
        }),
      );
      if (FunctionError === undefined) return { ok: true };
      return { ok: false, reason: messageIn(Payload) ?? FunctionError };
    } catch (error) {
      if (
        error instanceof InvalidRequestContentException ||
        error instanceof RequestTooLargeException
      ) {
        // It is this event that is wrong; others may be right.
        return { ok: false, reason: error.message };
      }
      throw error;
    }
  }
}

/** The message of what a function threw (AWS Lambda Developer Guide, "Understanding retry behavior in Lambda"). */
function messageIn(payload: Uint8Array | undefined): string | undefined {
  try {
    const error: unknown = JSON.parse(Buffer.from(payload ?? []).toString());
    return isRecord(error) ? textAt(error, 'errorMessage') : undefined;
  } catch {
    return undefined;
  }
}
