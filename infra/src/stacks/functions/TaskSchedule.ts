import { CfnRule } from 'aws-cdk-lib/aws-events';
import { Construct } from 'constructs';
import type { AutomationFunction } from './AutomationFunction';

/** A task, and how often it is due. */
export interface TaskScheduleProps {
  fn: AutomationFunction;
  /** What the function is told. */
  task: string;
  minutes: number;
}

/** Lets a function do a task again and again. */
export class TaskSchedule extends Construct {
  readonly rule: CfnRule;

  constructor(
    scope: Construct,
    id: string,
    { fn, task, minutes }: TaskScheduleProps,
  ) {
    super(scope, id);
    this.rule = new CfnRule(this, 'Resource', {
      description: `Lets the reconcile function do its task "${task}"`,
      scheduleExpression: `rate(${minutes} ${
        minutes === 1 ? 'minute' : 'minutes'
      })`,
      targets: [
        {
          id: 'Reconcile',
          arn: fn.function.functionArn,
          input: JSON.stringify({ task }),
          // A run that is late is no use: the next one is due. For the same
          // reason there is no dead-letter queue.
          retryPolicy: {
            maximumEventAgeInSeconds: 60,
            maximumRetryAttempts: 0,
          },
        },
      ],
    });
    fn.allowRule(`${id}Permission`, this.rule);
  }
}
