import type { Context } from 'aws-lambda';
import type { FunctionLogger } from './createLogger';

/** A handler whose log entries name the invocation that they belong to. */
export function inInvocation(
  logger: FunctionLogger,
  handle: (event: unknown, context: Context) => Promise<void>,
): (event: unknown, context: Context) => Promise<void> {
  return (event, context) => {
    logger.enter(context);
    return handle(event, context);
  };
}
