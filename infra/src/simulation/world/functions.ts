import { createConfigureHandler } from '../../handlers/configure';
import { createMonitorHandler } from '../../handlers/monitor';
import { createReconcileHandler } from '../../handlers/reconcile';
import {
  ExperiencePipeline,
  type PipelineLogic,
} from '../../pipeline/ExperiencePipeline';
import { Reconciler } from '../../pipeline/Reconciler';
import type { Logger } from '../../logging/logger';
import type { SimulatedCatalog } from '../catalog/SimulatedCatalog';
import { bucketGateway } from './bucketGateway';
import { catalogGateway } from './catalogGateway';
import type { Invocation, Surroundings } from './Invocation';
import type { SimulatedBucket } from './SimulatedBucket';
import { withoutMarkers } from './withoutMarkers';

/** What the functions of a world work with. */
export interface FunctionOptions {
  surroundings: Surroundings;
  bucket: SimulatedBucket;
  catalog: SimulatedCatalog;
  /** Breaks a rule on purpose. */
  logic?: PipelineLogic;
}

/** Names of the functions. */
export type FunctionName = keyof ReturnType<typeof createFunctions>;

/** The functions, as one invocation sees them: whatever they remember, the next does not. */
export function createFunctions(
  { surroundings, logic, ...world }: FunctionOptions,
  invocation: Invocation,
) {
  const { time, trace } = surroundings;
  const log: Logger['info'] = (message, fields) =>
    trace.tell(invocation.name, () => `“${message}” ${JSON.stringify(fields)}`);
  const bucket = bucketGateway(world.bucket, invocation);
  const older = surroundings.faults.happens('olderGeneration');
  const options = {
    bucket,
    catalog: catalogGateway(world.catalog, invocation, surroundings),
    logger: { info: log, warn: log },
    now: () => time.date(),
    ...(logic && { logic }),
  };
  const pipeline = new ExperiencePipeline(options);
  // The generation before had no reconcile function.
  const generation = older
    ? new ExperiencePipeline({ ...options, bucket: withoutMarkers(bucket) })
    : pipeline;
  if (older) trace.tell(invocation.name, () => 'is of the older generation');
  return {
    configure: createConfigureHandler(generation),
    monitor: createMonitorHandler(generation),
    reconcile: createReconcileHandler(new Reconciler({ ...options, pipeline })),
  };
}
