import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Match } from 'aws-cdk-lib/assertions';
import { synthesize } from '../__testUtils__/synthesize';

const { configure, monitor } = synthesize();
const alarms = {
  ...configure.findResources('AWS::CloudWatch::Alarm'),
  ...monitor.findResources('AWS::CloudWatch::Alarm'),
};

/** What an alarm is about, in short. */
function shortOf(id: string) {
  const {
    Namespace,
    MetricName,
    Statistic,
    Period,
    Threshold,
    ComparisonOperator,
    DatapointsToAlarm,
    EvaluationPeriods,
    TreatMissingData,
  } = alarms[`Alarm${id}`]?.Properties ?? {};
  return [
    `${Namespace} ${MetricName} ${Statistic}`,
    `${ComparisonOperator} ${Threshold}`,
    `${DatapointsToAlarm} of ${EvaluationPeriods} x ${Period} s`,
    TreatMissingData,
  ];
}

const least = 'GreaterThanOrEqualToThreshold 1';
const none = 'LessThanThreshold 1';

describe('alarms', () => {
  it.each([
    [
      'ConfigureDeadLetterQueueNotEmpty',
      'AWS/SQS ApproximateNumberOfMessagesVisible Maximum',
      least,
      '1 of 1 x 300 s',
    ],
    [
      'AsyncConfigurePrivateMarketplaceLambdaFailing',
      'AWS/Lambda Errors Sum',
      least,
      '3 of 6 x 300 s',
    ],
    [
      'ReconcilePrivateMarketplaceLambdaFailing',
      'AWS/Lambda Errors Sum',
      least,
      '3 of 5 x 60 s',
    ],
    [
      'ConfigurationsFailed',
      'PrivateMarketplace ConfigurationsFailed Sum',
      least,
      '1 of 1 x 300 s',
    ],
    [
      'OldestInProgressTooOld',
      'PrivateMarketplace OldestInProgressAge Maximum',
      'GreaterThanThreshold 7200',
      '3 of 3 x 300 s',
    ],
    [
      'RuleDeadLetterQueueNotEmpty',
      'AWS/SQS ApproximateNumberOfMessagesVisible Maximum',
      least,
      '1 of 1 x 300 s',
    ],
    [
      'ChangesetStatusUpdateLambdaFailing',
      'AWS/Lambda Errors Sum',
      least,
      '3 of 24 x 3600 s',
    ],
  ])('tell what goes wrong: %s', (id, metric, threshold, pattern) => {
    expect(shortOf(id)).toEqual([metric, threshold, pattern, 'notBreaching']);
  });

  it.each([
    [
      'ReconcileSilent',
      'PrivateMarketplace OldestInProgressAge SampleCount',
      900,
    ],
    ['SweepSilent', 'PrivateMarketplace SweepsCompleted Sum', 3600],
    ['ReconcileScheduleOff', 'AWS/Events Invocations Sum', 900],
    ['SweepScheduleOff', 'AWS/Events Invocations Sum', 3600],
  ])('tell that nothing happens: %s', (id, metric, period) => {
    expect(shortOf(id)).toEqual([
      metric,
      none,
      `1 of 1 x ${period} s`,
      'breaching',
    ]);
  });

  it('look at each schedule by itself, for one does not speak for the other', () => {
    for (const schedule of ['ReconcileSchedule', 'SweepSchedule']) {
      expect(alarms[`Alarm${schedule}Off`]?.Properties.Dimensions).toEqual([
        { Name: 'RuleName', Value: { Ref: schedule } },
      ]);
    }
  });

  it('tell whoever was named, and that it is over where that is true', () => {
    const receivers = [
      {
        'Fn::If': ['HasAlarmTopic', { Ref: 'AlarmTopicArn' }, Match.anyValue()],
      },
      { 'Fn::If': ['HasAlarmEmail', { Ref: 'AlarmTopic' }, Match.anyValue()] },
    ];
    configure.allResourcesProperties('AWS::CloudWatch::Alarm', {
      AlarmActions: receivers,
    });
    const withoutEnd = Object.entries(alarms)
      .filter(([, { Properties }]) => Properties.OKActions === undefined)
      .map(([id]) => id);
    expect(withoutEnd).toEqual(['AlarmConfigurationsFailed']);
  });
});

describe('the runbook', () => {
  const text = readFileSync(
    join(__dirname, '../../../../docs/runbook.md'),
    'utf8',
  );
  const entries = [...text.matchAll(/^## ([A-Za-z]+)$/gm)].map(
    ([, heading = '']) => heading,
  );

  it.each(Object.entries(alarms))(
    'has an entry to which the alarm leads: %s',
    (id, { Properties: { AlarmDescription } }) => {
      const heading = id.replace(/^Alarm/, '');
      expect(entries).toContain(heading);
      expect(AlarmDescription).toMatch(
        new RegExp(
          `\\. What to do: https://github\\.com/\\S+/docs/runbook\\.md#${heading.toLowerCase()}$`,
        ),
      );
    },
  );

  it('has no entry for what is no alarm', () => {
    expect(entries.map(heading => `Alarm${heading}`).sort()).toEqual(
      Object.keys(alarms).sort(),
    );
  });
});
