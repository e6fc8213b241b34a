import {
  createConfigureHandler,
  createMonitorHandler,
  createReconcileHandler,
  ExperiencePipeline,
  type PipelineLogic,
  Reconciler,
  type Logger,
  type Metrics,
} from '@private-marketplace/infra';
import type {
  BucketGateway,
  CatalogGateway,
} from '@private-marketplace/backstage-plugin-private-marketplace-node/gateways';
import { bucketGateway } from './bucketGateway';
import type { CatalogAccess } from './CatalogAccess';
import type { Invocation, Surroundings } from './Invocation';
import type { SimulatedBucket } from './SimulatedBucket';
import { withoutMarkers } from './withoutMarkers';

/** The gateways of AWS that a function uses. */
export interface Gateways {
  bucket: BucketGateway;
  catalog: CatalogGateway;
}

/** Puts itself between a function and its gateways. */
export type ObserveCalls = (name: FunctionName, gateways: Gateways) => Gateways;

/** What the functions of a world work with. */
export interface FunctionOptions {
  surroundings: Surroundings;
  bucket: SimulatedBucket;
  catalog: CatalogAccess;
  metrics: Metrics;
  /** Breaks a rule on purpose. */
  logic?: PipelineLogic;
  observe?: ObserveCalls;
  /** Milliseconds; see PipelineOptions. */
  orderingGrace: number;
}

/** Names of the functions. */
export type FunctionName = 'configure' | 'monitor' | 'reconcile';

/** The functions, as one invocation sees them: whatever they remember, the next does not. */
export function createFunctions(
  {
    surroundings,
    logic,
    metrics,
    observe,
    orderingGrace,
    ...world
  }: FunctionOptions,
  invocation: Invocation,
): Record<FunctionName, (event: unknown) => Promise<void>> {
  const { time, trace } = surroundings;
  const log: Logger['info'] = (message, fields) =>
    trace.tell(invocation.name, () => `“${message}” ${JSON.stringify(fields)}`);
  const gateways: Gateways = {
    bucket: bucketGateway(world.bucket, invocation, surroundings),
    catalog: world.catalog.gateway,
  };
  const older = surroundings.faults.happens('olderGeneration');
  if (older) trace.tell(invocation.name, () => 'is of the older generation');
  const optionsOf = (name: FunctionName) => ({
    ...(observe?.(name, gateways) ?? gateways),
    logger: { info: log, warn: log },
    metrics,
    now: () => time.date(),
    // A crashed invocation never wakes.
    wait: (milliseconds: number) => invocation.wait(milliseconds),
    random: () => surroundings.random.next(),
    orderingGrace,
    ...(logic && { logic }),
  });
  // The generation before had no reconcile function.
  const pipelineOf = (name: FunctionName) => {
    const options = optionsOf(name);
    const bucket = older ? withoutMarkers(options.bucket) : options.bucket;
    return new ExperiencePipeline({ ...options, bucket });
  };
  const options = optionsOf('reconcile');
  const pipeline = new ExperiencePipeline(options);
  return {
    configure: createConfigureHandler(pipelineOf('configure')),
    monitor: createMonitorHandler(pipelineOf('monitor')),
    reconcile: createReconcileHandler(new Reconciler({ ...options, pipeline })),
  };
}
