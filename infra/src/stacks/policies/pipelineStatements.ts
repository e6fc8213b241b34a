import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { bucketArn, catalogArn, objectsArn } from './arns';
import { CHANGE_TYPES } from './changeTypes';
import { KEYS } from './keys';

/**
 * What the pipeline does in all three functions: whichever of them records how
 * a change set ended also starts what waited for it.
 */
export function pipelineStatements(bucketName: string): PolicyStatement[] {
  return [
    new PolicyStatement({
      sid: 'ReadConfigurations',
      actions: ['s3:GetObject', 's3:GetObjectVersion'],
      resources: [objectsArn(bucketName, KEYS.configuration)],
    }),
    // An error file is read when its name is taken: by the same error?
    new PolicyStatement({
      sid: 'ReadAndWriteStatusAndErrors',
      actions: ['s3:GetObject', 's3:PutObject'],
      resources: [
        objectsArn(bucketName, KEYS.status),
        objectsArn(bucketName, KEYS.error),
      ],
    }),
    // Without it S3 says "access denied" of an object that does not exist
    // (Amazon S3 API Reference, "GetObject"). A condition on the prefix would
    // not hold then, for reading an object names none.
    new PolicyStatement({
      sid: 'TellMissingObjects',
      actions: ['s3:ListBucket'],
      resources: [bucketArn(bucketName)],
    }),
    new PolicyStatement({
      sid: 'StartChangeSets',
      actions: ['aws-marketplace:StartChangeSet'],
      resources: [catalogArn('Experience'), catalogArn('ChangeSet')],
      // Each change of a set is authorized by itself, so the key has one value,
      // as in AWS's managed policies for private marketplaces. ForAllValues
      // would also hold where the key is missing.
      conditions: { StringEquals: { 'catalog:ChangeType': CHANGE_TYPES } },
    }),
    new PolicyStatement({
      sid: 'ReadChangeSets',
      actions: ['aws-marketplace:DescribeChangeSet'],
      resources: [catalogArn('ChangeSet')],
    }),
    new PolicyStatement({
      sid: 'ReadExperiences',
      actions: ['aws-marketplace:DescribeEntity'],
      resources: [
        catalogArn('Experience'),
        catalogArn('ProcurementPolicy'),
        catalogArn('Audience'),
      ],
    }),
    // These two know no resources (Service Authorization Reference, "AWS
    // Marketplace Catalog").
    new PolicyStatement({
      sid: 'ListCatalog',
      actions: [
        'aws-marketplace:ListChangeSets',
        'aws-marketplace:ListEntities',
      ],
      resources: ['*'],
    }),
    // Is this the management account, or that of a delegated administrator?
    // This one knows no resources, either (Service Authorization Reference,
    // "AWS Organizations").
    new PolicyStatement({
      sid: 'FindScope',
      actions: ['organizations:DescribeOrganization'],
      resources: ['*'],
    }),
  ];
}

/** Marking that there is work, before the status says so. */
export function markStatement(bucketName: string): PolicyStatement {
  return new PolicyStatement({
    sid: 'MarkWorkInProgress',
    actions: ['s3:PutObject'],
    resources: [objectsArn(bucketName, KEYS.pending)],
  });
}

/**
 * Taking marks away: of work that is done, and of uploads that stand in the
 * status now. Removing one on condition that it is still the same reads it, too.
 */
export function unmarkStatement(bucketName: string): PolicyStatement {
  return new PolicyStatement({
    sid: 'TakeMarksAway',
    actions: ['s3:GetObject', 's3:DeleteObject'],
    resources: [objectsArn(bucketName, KEYS.pending)],
  });
}

/**
 * What reconciling and sweeping do beside it.
 *
 * @param deadLetterQueues - ARNs of the queues whose depth they tell.
 */
export function reconcilerStatements(
  bucketName: string,
  deadLetterQueues: string[],
): PolicyStatement[] {
  return [
    new PolicyStatement({
      sid: 'RememberSweepsAndTellOfThem',
      actions: ['s3:GetObject', 's3:PutObject'],
      resources: [objectsArn(bucketName, KEYS.automation)],
    }),
    new PolicyStatement({
      sid: 'FindForgottenConfigurations',
      actions: ['s3:ListBucketVersions'],
      resources: [bucketArn(bucketName)],
      conditions: { StringEquals: { 's3:prefix': KEYS.configuration } },
    }),
    new PolicyStatement({
      sid: 'CountWhatWasGivenUp',
      actions: ['sqs:GetQueueAttributes'],
      resources: deadLetterQueues,
    }),
  ];
}
