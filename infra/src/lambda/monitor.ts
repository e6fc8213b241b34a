import { createMonitorHandler } from '../handlers/monitor';
import { createPipeline } from './createPipeline';

/** Entry point of the Lambda function. */
export const handler = createMonitorHandler(createPipeline(process.env));
