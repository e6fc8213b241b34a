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
import { bucketOf, drawGeneration } from './generations';
import type { Invocation, Surroundings } from './Invocation';
import type { SimulatedBucket } from './SimulatedBucket';

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
  const generation = drawGeneration(surroundings.faults);
  if (generation !== 'tested') {
    trace.tell(invocation.name, () => `is of the ${generation} generation`);
  }
  // The generation before had no reconcile function.
  const optionsOf = (name: FunctionName) => {
    const writer =
      name === 'reconcile' && generation === 'older' ? 'tested' : generation;
    const gateways: Gateways = {
      bucket: bucketGateway(world.bucket, invocation, surroundings, writer),
      catalog: world.catalog.gateway,
    };
    const { bucket, catalog } = observe?.(name, gateways) ?? gateways;
    return {
      bucket: bucketOf(writer, bucket),
      catalog,
      logger: { info: log, warn: log },
      metrics,
      now: () => time.date(),
      // A crashed invocation never wakes.
      wait: (milliseconds: number) => invocation.wait(milliseconds),
      random: () => surroundings.random.next(),
      orderingGrace,
      ...(logic && { logic }),
    };
  };
  const options = optionsOf('reconcile');
  const pipeline = new ExperiencePipeline(options);
  return {
    configure: createConfigureHandler(
      new ExperiencePipeline(optionsOf('configure')),
    ),
    monitor: createMonitorHandler(new ExperiencePipeline(optionsOf('monitor'))),
    reconcile: createReconcileHandler(new Reconciler({ ...options, pipeline })),
  };
}
