import { CfnParameter } from 'aws-cdk-lib';
import type { Construct } from 'constructs';

/** The value of DelegatedAdministratorAccount that asks for none; the same as in AWS's sample. */
export const NO_ACCOUNT = '000000000000';

export function delegatedAdministratorParameter(
  scope: Construct,
): CfnParameter {
  return new CfnParameter(scope, 'DelegatedAdministratorAccount', {
    description: `Account that shall administer Private Marketplace beside the management account. ${NO_ACCOUNT} registers none.`,
    default: NO_ACCOUNT,
    allowedPattern: '^\\d{12}$',
    constraintDescription: 'An account id has 12 digits.',
  });
}

export function bucketNameParameter(
  scope: Construct,
  description: string,
): CfnParameter {
  return new CfnParameter(scope, 'ExperiencesS3BucketName', {
    description,
    allowedPattern: '^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$',
    constraintDescription:
      'A bucket name has 3 to 63 lower-case letters, digits, dots and hyphens, and begins and ends with a letter or a digit.',
  });
}

export function catalogScopeParameter(scope: Construct): CfnParameter {
  return new CfnParameter(scope, 'CatalogScope', {
    description:
      'Empty: the functions find out whether this is the management account (Self) or that of a delegated administrator (SharedWithMe), who sees the experiences of the management account only with this scope. Choose one where AWS Organizations may not be asked.',
    default: '',
    allowedValues: ['', 'Self', 'SharedWithMe'],
  });
}

export function orderingGraceParameter(scope: Construct): CfnParameter {
  return new CfnParameter(scope, 'OrderingGrace', {
    type: 'Number',
    description:
      'For how many seconds an upload waits for those before it whose events come later, where its experience is idle. 0 starts at once.',
    default: '2',
    minValue: 0,
    maxValue: 60,
  });
}

/** The value of ReservedConcurrency that reserves none. */
export const NO_LIMIT = '0';

export function reservedConcurrencyParameter(scope: Construct): CfnParameter {
  return new CfnParameter(scope, 'ReservedConcurrency', {
    type: 'Number',
    description:
      'How many events the function may deal with at once, so that a folder that is uploaded does not use up the concurrency of the account. 0 sets no limit. Lambda has to have 100 left for the other functions.',
    default: NO_LIMIT,
    minValue: 0,
  });
}

/** Periods that CloudWatch Logs knows (Amazon CloudWatch Logs API Reference, "PutRetentionPolicy"). */
const RETENTION_PERIODS = [
  1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827,
  2192, 2557, 2922, 3288, 3653,
];

export function logRetentionParameter(scope: Construct): CfnParameter {
  return new CfnParameter(scope, 'LogRetentionInDays', {
    type: 'Number',
    description: 'For how many days the logs of the functions are kept.',
    default: '90',
    allowedValues: RETENTION_PERIODS.map(String),
  });
}

export function alarmTopicParameter(scope: Construct): CfnParameter {
  return new CfnParameter(scope, 'AlarmTopicArn', {
    description:
      'ARN of an SNS topic that shall hear of alarms. Empty for none.',
    default: '',
    allowedPattern:
      '^(arn:[a-z-]+:sns:us-east-1:\\d{12}:[A-Za-z0-9_-]{1,256})?$',
    constraintDescription:
      'The ARN of a standard topic in us-east-1, or empty.',
  });
}

export function alarmEmailParameter(scope: Construct): CfnParameter {
  return new CfnParameter(scope, 'AlarmEmail', {
    description:
      'Address that shall hear of alarms, through a topic that this stack creates. Empty for none.',
    default: '',
    allowedPattern: '^([^@\\s]+@[^@\\s]+)?$',
    constraintDescription: 'An e-mail address, or empty.',
  });
}

export function liveUpdatesParameter(scope: Construct): CfnParameter {
  return new CfnParameter(scope, 'LiveUpdatesQueue', {
    description:
      'Whether to create a queue from which a Backstage backend hears at once that a change set has ended, or that somebody has requested a product in AWS Marketplace.',
    default: 'No',
    allowedValues: ['Yes', 'No'],
  });
}
