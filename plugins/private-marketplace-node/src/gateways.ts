/**
 * Gateways to AWS, without any Backstage code, so that Lambda functions can
 * use them, too.
 *
 * @packageDocumentation
 */
export { AwsCatalogGateway } from './catalog/AwsCatalogGateway';
export type {
  CallOptions,
  CatalogGateway,
  ChangeSetFilter,
  NewChangeSet,
} from './catalog/CatalogGateway';
export {
  withoutRevision,
  type ChangeSet,
  type ChangeSetState,
  type ChangeSetSummary,
  type DescribedChange,
} from './catalog/changeSets';
export {
  parseAudience,
  parseBranding,
  parseExperience,
  parseProcurementPolicy,
  type AudienceDocument,
  type BrandingDocument,
  type ExperienceDocument,
  type ProcurementPolicyDocument,
} from './catalog/documents';
export type { Entity, EntitySummary, EntityType } from './catalog/entityTypes';
export type {
  BucketGateway,
  ListedObject,
  ListedVersion,
  StoredObject,
  StoredObjectHead,
  WriteCondition,
} from './bucket/BucketGateway';
export {
  ENCRYPTION_ALGORITHMS,
  type BucketEncryption,
} from './bucket/BucketEncryption';
export { BucketRefusedError } from './bucket/BucketRefusedError';
export { ObjectTooLargeError } from './bucket/ObjectTooLargeError';
export { S3BucketGateway } from './bucket/S3BucketGateway';
export { createBucketClient } from './connection/bucketClient';
export {
  CATALOG_REGION,
  createCatalogClient,
} from './connection/catalogClient';
export {
  findCatalogScope,
  type FindCatalogScopeOptions,
} from './connection/findCatalogScope';
export type { AccountQuestions } from './connection/askAws';
export { parseCatalogScope, type CatalogScope } from './catalog/CatalogScope';
export { AwsCallError, ConditionFailedError } from './errors/AwsCallError';
export { callAws } from './errors/callAws';
