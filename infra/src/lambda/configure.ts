import { createConfigureHandler } from '../handlers/configure';
import { inInvocation } from '../logging/inInvocation';
import { createPipeline } from './createPipeline';

const { logger, pipeline } = createPipeline(process.env);

/** Entry point of the Lambda function. */
export const handler = inInvocation(logger, createConfigureHandler(pipeline));
