/**
 * The AWS side of the automation: what its Lambda functions do.
 *
 * @packageDocumentation
 */
export { createConfigureHandler } from './handlers/configure';
export { createMonitorHandler } from './handlers/monitor';
export { createReconcileHandler } from './handlers/reconcile';
export {
  ExperiencePipeline,
  type PipelineLogic,
  type PipelineOptions,
} from './pipeline/ExperiencePipeline';
export { Reconciler } from './pipeline/Reconciler';
export { tokenOf } from './pipeline/configurationVersion';
export { nextCommand } from './pipeline/nextCommand';
export { automationOf, reduce } from './pipeline/reduce';
export { jsonLogger, type Logger } from './logging/logger';
export type { Metrics } from './metrics/Metrics';
export {
  CHANGE_SET_ENDED,
  TRIGGERS,
  type DeployedFunctionId,
  type EventPattern,
  type InvokePermission,
  type Triggers,
} from './events/triggers';
