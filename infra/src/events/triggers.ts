import { CONFIGURATION_PREFIX } from '@private-marketplace/backstage-plugin-private-marketplace-common';

/** Logical ids of the functions in the templates. @public */
export type DeployedFunctionId =
  | 'AsyncConfigurePrivateMarketplaceLambda'
  | 'ChangesetStatusUpdateLambda'
  | 'ReconcilePrivateMarketplaceLambda';

/** An event pattern of EventBridge. @public */
export type EventPattern = { [field: string]: unknown };

/** What invokes the functions. @public */
export interface Triggers {
  /** Notifications of the bucket. */
  notifications: {
    /** Names of events, such as `s3:ObjectCreated:*`. */
    events: string[];
    /** With this a key has to begin. */
    prefix: string;
    target: string;
  }[];
  /** Rules of the default event bus. */
  rules: { pattern: EventPattern; target: string }[];
  schedules: { minutes: number; input: object; target: string }[];
}

const RECONCILE: DeployedFunctionId = 'ReconcilePrivateMarketplaceLambda';

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
    },
  ],
  rules: [{ pattern: CHANGE_SET_ENDED, target: 'ChangesetStatusUpdateLambda' }],
  schedules: [
    { minutes: 1, input: { task: 'reconcile' }, target: RECONCILE },
    { minutes: 15, input: { task: 'sweep' }, target: RECONCILE },
  ],
} satisfies Triggers;
