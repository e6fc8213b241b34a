import { Duration } from 'aws-cdk-lib';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import type { AutomationFunction } from '../functions/AutomationFunction';
import type { TaskSchedule } from '../functions/TaskSchedule';
import type { Alarms } from './Alarms';

/** AWS says of no change set how long it takes; those of private marketplaces take minutes. */
const STUCK_AFTER = Duration.hours(2);

/** Several times the interval of the schedule, for one run may be late or fail. */
const RECONCILE_SILENT_AFTER = Duration.minutes(15);
const SWEEP_SILENT_AFTER = Duration.hours(1);

/** What the alarms of the configure stack are about. */
export interface WatchedParts {
  configure: AutomationFunction;
  reconcile: AutomationFunction;
  deadLetters: IQueue;
  reconcileSchedule: TaskSchedule;
  sweepSchedule: TaskSchedule;
}

/** Raises the alarms of the configure stack. */
export function watchAutomation(alarms: Alarms, parts: WatchedParts): void {
  const { configure, reconcile } = parts;
  alarms.whenNotEmpty(
    'ConfigureDeadLetterQueue',
    parts.deadLetters,
    'An uploaded configuration could not be taken up, however often it was tried.',
  );
  // The three attempts at one event lie within one of the periods.
  alarms.whenFailing(configure.node.id, configure.function, {
    period: Duration.minutes(5),
    failures: 3,
    of: 6,
  });
  alarms.whenFailing(reconcile.node.id, reconcile.function, {
    period: Duration.minutes(1),
    failures: 3,
    of: 5,
  });
  alarms.whenReconcileIsSilent(RECONCILE_SILENT_AFTER);
  alarms.whenSweepIsSilent(SWEEP_SILENT_AFTER);
  alarms.whenSwitchedOff(parts.reconcileSchedule, RECONCILE_SILENT_AFTER);
  alarms.whenSwitchedOff(parts.sweepSchedule, SWEEP_SILENT_AFTER);
  alarms.whenConfigurationsFail();
  alarms.whenStuck(STUCK_AFTER);
}
