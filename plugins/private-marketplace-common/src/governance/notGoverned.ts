/**
 * What goes on whatever a verdict says (AWS Marketplace Buyer Guide, "Private
 * marketplaces" and "Managing private marketplace experiences").
 *
 * - `existing-subscriptions`: subscriptions and running instances keep working;
 *   only new subscriptions, renewals and changes are limited.
 * - `amazon-bedrock-automatic-access`: models of Amazon Bedrock with automatic
 *   access.
 * - `aws-customer-agreement`: products under the AWS Customer Agreement.
 *   Everybody has them, and no list contains them.
 *
 * @public
 */
export const NOT_GOVERNED = [
  'existing-subscriptions',
  'amazon-bedrock-automatic-access',
  'aws-customer-agreement',
] as const;

/** Something that Private Marketplace does not govern. @public */
export type NotGoverned = (typeof NOT_GOVERNED)[number];
