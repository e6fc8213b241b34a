import { Logger as PowertoolsLogger } from '@aws-lambda-powertools/logger';
import type { Context } from 'aws-lambda';
import { METRICS_SERVICE } from '../metrics/names';
import type { Logger } from './logger';

/** The log of a Lambda function. */
export interface FunctionLogger extends Logger {
  /** From now on each entry says to which invocation it belongs. */
  enter(context: Context): void;
}

/** Writes to the log of the Lambda function. The level follows from POWERTOOLS_LOG_LEVEL or from the function's own setting. */
export function createLogger(): FunctionLogger {
  const logger = new PowertoolsLogger({ serviceName: METRICS_SERVICE });
  return {
    info: (message, fields = {}) => logger.info(message, fields),
    warn: (message, fields = {}) => logger.warn(message, fields),
    enter: context => logger.addContext(context),
  };
}
