import type {
  InvokePermission,
  Logger,
  Triggers,
} from '@private-marketplace/infra';
import type { ChangeSetEvent } from '../catalog';
import type { Clock } from '../clock';
import { clientEnvironment } from '../clientEnvironment';
import type { FaultPlan } from '../faults/faultPlan';
import type { AccountEnvironment } from '../startAccountServices';
import { startFaultyProxy } from '../faults/startFaultyProxy';
import type { Deploy } from './Deployment';
import { isNotified, type CreatedRecord } from './isNotified';
import { isPermitted, type InvokingService } from './isPermitted';
import { LambdaFunction } from './LambdaFunction';
import { matchesPattern } from './matchesPattern';
import { startSchedule } from './startSchedule';

/** How the Lambda functions are run. */
export interface AutomationOptions {
  bucket: string;
  storageUrl: string;
  catalogUrl: string;
  /** How AWS Organizations and STS are found. */
  accountEnv: AccountEnvironment;
  clock: Clock;
  deploy: Deploy;
  /** Milliseconds before each repetition of a failed invocation. */
  retryDelays: readonly number[];
  /** Milliseconds between two runs. */
  interval: (schedule: Triggers['schedules'][number]) => number;
  logger: Logger;
  /** What goes wrong between the functions and AWS. */
  faults?: FaultPlan;
}

/** The running Lambda functions and what invokes them. */
export interface RunningAutomation {
  onObjectCreated(record: CreatedRecord): void;
  onChangeSetEvent(event: ChangeSetEvent): void;
  close(): Promise<void>;
}

/** Runs functions as S3, EventBridge and Lambda do. */
export async function startAutomation(
  options: AutomationOptions,
): Promise<RunningAutomation> {
  const { bucket, storageUrl, catalogUrl, clock, logger, faults } = options;
  const proxies = await Promise.all(
    faults
      ? [storageUrl, catalogUrl].map(url => startFaultyProxy(url, faults))
      : [],
  );
  const [storage, catalog] = proxies;
  const env = {
    ...clientEnvironment(
      storage?.url ?? storageUrl,
      catalog?.url ?? catalogUrl,
    ),
    ...options.accountEnv,
  };
  const deployment = await options.deploy({ bucket, env });
  const { notifications, rules, schedules } = deployment.triggers;
  const functions = new Map(
    Object.entries(deployment.functions).map(([name, handler]) => [
      name,
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
      }),
    ]),
  );
  const functionOf = ({ target }: { target: string }) => {
    const found = functions.get(target);
    if (found) return found;
    throw new Error(`A trigger invokes ${target}, which is not deployed.`);
  };
  const refused = (
    service: InvokingService,
    {
      target,
      permissions,
    }: { target: string; permissions: InvokePermission[] },
  ) => {
    if (isPermitted(permissions, service)) return false;
    logger.warn('A service may not invoke a function', {
      service,
      function: target,
    });
    return true;
  };
  const deliver = (target: LambdaFunction, event: unknown) => {
    for (const delay of faults?.deliveries() ?? [0]) {
      target.invoke(event, delay);
    }
  };
  const stopSchedules = schedules.map(schedule =>
    startSchedule(clock, options.interval(schedule), () => {
      if (refused('events.amazonaws.com', schedule)) return;
      functionOf(schedule).invoke(schedule.input);
    }),
  );
  return {
    onObjectCreated: record => {
      for (const notification of notifications) {
        if (!isNotified(notification, record)) continue;
        if (refused('s3.amazonaws.com', notification)) continue;
        deliver(functionOf(notification), { Records: [record] });
      }
    },
    onChangeSetEvent: event => {
      for (const rule of rules) {
        if (!matchesPattern(rule.pattern, event)) continue;
        if (refused('events.amazonaws.com', rule)) continue;
        deliver(functionOf(rule), event);
      }
    },
    close: async () => {
      for (const stop of stopSchedules) stop();
      await Promise.all([...functions.values()].map(each => each.close()));
      await deployment.close();
      await Promise.all(proxies.map(proxy => proxy.close()));
    },
  };
}
