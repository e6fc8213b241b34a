import { createMonitorHandler } from '../handlers/monitor';
import { inInvocation } from '../logging/inInvocation';
import { createPipeline } from './createPipeline';

const { logger, pipeline } = createPipeline(process.env);

/** Entry point of the Lambda function. */
export const handler = inInvocation(logger, createMonitorHandler(pipeline));
