import {
  AwsCatalogGateway,
  S3BucketGateway,
  createBucketClient,
  createCatalogClient,
} from 'backstage-plugin-private-marketplace-node/gateways';
import {
  ExperiencePipeline,
  Reconciler,
  createConfigureHandler,
  createMonitorHandler,
  createReconcileHandler,
  type Logger,
} from 'private-marketplace-infra';
import type { Clock } from '../clock';
import { REGION } from '../clientEnvironment';
import { CREDENTIALS as credentials } from '../credentials';
import { CHANGE_SET_ENDED, type EventRule } from './EventRule';
import type { FaultPlan } from '../faults/faultPlan';
import { startFaultyProxy } from '../faults/startFaultyProxy';
import { LambdaFunction } from './LambdaFunction';
import { startSchedule } from './startSchedule';

/** How the Lambda functions are run. */
export interface AutomationOptions {
  bucket: string;
  storageUrl: string;
  catalogUrl: string;
  clock: Clock;
  /** Milliseconds before each repetition of a failed invocation. */
  retryDelays: readonly number[];
  /** Milliseconds between two runs of each task of the reconcile function. */
  schedules: Readonly<Record<'reconcile' | 'sweep', number>>;
  logger: Logger;
  /** What goes wrong between the functions and AWS. */
  faults?: FaultPlan;
}

/** The running Lambda functions and what invokes them. */
export interface RunningAutomation {
  /** For the notification configuration of the bucket. */
  onObjectCreated(record: { s3: { object: { key: string } } }): void;
  rules: EventRule[];
  close(): Promise<void>;
}

/** The prefix filter of the bucket's notification configuration. */
const NOTIFICATION_PREFIX = 'Experience_';

/** Runs the handlers of the infra package, with real AWS clients against the sandbox. */
export async function startAutomation(
  options: AutomationOptions,
): Promise<RunningAutomation> {
  const { bucket, storageUrl, catalogUrl, clock, logger, faults } = options;
  const proxies = await Promise.all(
    faults
      ? [storageUrl, catalogUrl].map(url => startFaultyProxy(url, faults))
      : [],
  );
  const [storageProxy, catalogProxy] = proxies;
  const s3 = createBucketClient({
    endpoint: storageProxy?.url ?? storageUrl,
    region: REGION,
    credentials,
  });
  const marketplace = createCatalogClient({
    endpoint: catalogProxy?.url ?? catalogUrl,
    credentials,
  });
  const world = {
    bucket: new S3BucketGateway(s3, bucket),
    catalog: new AwsCatalogGateway(marketplace),
    logger,
    now: () => clock.now(),
  };
  const pipeline = new ExperiencePipeline(world);
  const lambda = (name: string, handler: (event: unknown) => Promise<void>) =>
    new LambdaFunction({
      name,
      handler,
      clock,
      retryDelays: options.retryDelays,
      onExhausted: error =>
        logger.warn('The function failed for good', {
          function: name,
          error: String(error),
        }),
    });
  const configure = lambda(
    'AsyncConfigurePrivateMarketplace',
    createConfigureHandler(pipeline),
  );
  const monitor = lambda(
    'ChangesetStatusUpdate',
    createMonitorHandler(pipeline),
  );
  const reconcile = lambda(
    'ReconcilePrivateMarketplace',
    createReconcileHandler(new Reconciler({ ...world, pipeline })),
  );
  const stopSchedules = (['reconcile', 'sweep'] as const).map(task =>
    startSchedule(clock, options.schedules[task], () =>
      reconcile.invoke({ task }),
    ),
  );
  const deliver = (target: LambdaFunction, event: unknown) => {
    for (const delay of faults?.deliveries() ?? [0]) {
      target.invoke(event, delay);
    }
  };
  return {
    onObjectCreated: record => {
      if (record.s3.object.key.startsWith(NOTIFICATION_PREFIX)) {
        deliver(configure, { Records: [record] });
      }
    },
    rules: [{ ...CHANGE_SET_ENDED, target: event => deliver(monitor, event) }],
    close: async () => {
      for (const stop of stopSchedules) stop();
      await Promise.all([
        configure.close(),
        monitor.close(),
        reconcile.close(),
      ]);
      s3.destroy();
      marketplace.destroy();
      await Promise.all(proxies.map(proxy => proxy.close()));
    },
  };
}
