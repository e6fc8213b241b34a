import { createConfigureHandler } from '../handlers/configure';
import { createPipeline } from './createPipeline';

/** Entry point of the Lambda function. */
export const handler = createConfigureHandler(createPipeline(process.env));
