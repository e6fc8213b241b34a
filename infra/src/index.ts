/**
 * The AWS side of the automation: what its Lambda functions do.
 *
 * @packageDocumentation
 */
export { createConfigureHandler } from './handlers/configure';
export { createMonitorHandler } from './handlers/monitor';
export {
  ExperiencePipeline,
  type PipelineOptions,
} from './pipeline/ExperiencePipeline';
export { jsonLogger, type Logger } from './logging/logger';
