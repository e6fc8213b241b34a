/**
 * The AWS side of the automation: what its Lambda functions do.
 *
 * @packageDocumentation
 */
export { createConfigureHandler } from './handlers/configure';
export { createMonitorHandler } from './handlers/monitor';
export { createReconcileHandler } from './handlers/reconcile';
export { Heartbeat } from './heartbeat/Heartbeat';
export { queueDepths, type QueueDepths } from './heartbeat/QueueDepths';
export { ExperiencePipeline } from './pipeline/ExperiencePipeline';
export type {
  PipelineLogic,
  PipelineOptions,
} from './pipeline/PipelineOptions';
export { Reconciler } from './pipeline/Reconciler';
export { tokenOf } from './pipeline/configurationVersion';
export { nextCommand } from './pipeline/nextCommand';
export { reduce } from './pipeline/reduce';
export { automationOf } from './pipeline/state';
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
