import { CONFIGURATION_PREFIX } from '@private-marketplace/backstage-plugin-private-marketplace-common';

/** Logical ids of the functions in the templates. @public */
export type DeployedFunctionId =
  | 'AsyncConfigurePrivateMarketplaceLambda'
  | 'ChangesetStatusUpdateLambda'
  | 'ReconcilePrivateMarketplaceLambda';

/** An event pattern of EventBridge. @public */
export type EventPattern = { [field: string]: unknown };

/** What a function's resource policy says of a service that may invoke it. @public */
export interface InvokePermission {
  /** Such as `s3.amazonaws.com`. */
  principal: string;
  /** What the service has to say of itself, and says rightly where it is the trigger's own. */
  conditions: ('AWS:SourceArn' | 'AWS:SourceAccount')[];
}

/** What invokes the functions. @public */
export interface Triggers {
  /** Notifications of the bucket. */
  notifications: {
    /** Names of events, such as `s3:ObjectCreated:*`. */
    events: string[];
    /** With this a key has to begin. */
    prefix: string;
    target: string;
    permissions: InvokePermission[];
  }[];
  /** Rules of the default event bus. */
  rules: {
    pattern: EventPattern;
    target: string;
    permissions: InvokePermission[];
  }[];
  schedules: {
    minutes: number;
    input: object;
    target: string;
    permissions: InvokePermission[];
  }[];
}

/** Bucket names are nobody's for ever, so a bucket has to be one of the account, too. */
const BY_BUCKET: InvokePermission[] = [
  {
    principal: 's3.amazonaws.com',
    conditions: ['AWS:SourceArn', 'AWS:SourceAccount'],
  },
];

/** The ARN of a rule names its account; EventBridge does not say it apart. */
const BY_RULE: InvokePermission[] = [
  { principal: 'events.amazonaws.com', conditions: ['AWS:SourceArn'] },
];

/** What the two schedules invoke. */
const RECONCILE = {
  target: 'ReconcilePrivateMarketplaceLambda' satisfies DeployedFunctionId,
  permissions: BY_RULE,
};

/** Change sets of the Catalog that have ended (AWS Marketplace Seller Guide, "Amazon EventBridge events"). @public */
export const CHANGE_SET_ENDED = {
  source: ['aws.marketplacecatalog'],
  'detail-type': [
    'Change Set Succeeded',
    'Change Set Failed',
    'Change Set Cancelled',
  ],
};

/** What invokes the functions where they are deployed. @public */
export const TRIGGERS = {
  notifications: [
    {
      events: ['s3:ObjectCreated:*'],
      prefix: CONFIGURATION_PREFIX,
      target: 'AsyncConfigurePrivateMarketplaceLambda',
      permissions: BY_BUCKET,
    },
  ],
  rules: [
    {
      pattern: CHANGE_SET_ENDED,
      target: 'ChangesetStatusUpdateLambda',
      permissions: BY_RULE,
    },
  ],
  schedules: [
    { minutes: 1, input: { task: 'reconcile' }, ...RECONCILE },
    { minutes: 15, input: { task: 'sweep' }, ...RECONCILE },
  ],
} satisfies Triggers;
