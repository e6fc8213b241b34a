import { RemovalPolicy, Validations } from 'aws-cdk-lib';
import {
  AnyPrincipal,
  Effect,
  PolicyDocument,
  PolicyStatement,
} from 'aws-cdk-lib/aws-iam';
import type { CfnPermission } from 'aws-cdk-lib/aws-lambda';
import { CfnBucket, CfnBucketPolicy } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { KEYS } from './policies/keys';

/** Who hears of new configurations. */
export interface ExperiencesBucketProps {
  bucketName: string;
  functionArn: string;
  /** S3 tries whether it may invoke the function when the bucket is made, so this has to exist before. */
  permission: CfnPermission;
}

/**
 * The bucket with the files. Its notification is part of the bucket itself, so
 * that no further function is needed to set it.
 */
export class ExperiencesBucket extends Construct {
  readonly resource: CfnBucket;

  constructor(scope: Construct, id: string, props: ExperiencesBucketProps) {
    super(scope, id);
    const { bucketName, functionArn, permission } = props;
    this.resource = new CfnBucket(this, 'Resource', {
      bucketName,
      versioningConfiguration: { status: 'Enabled' },
      bucketEncryption: {
        serverSideEncryptionConfiguration: [
          { serverSideEncryptionByDefault: { sseAlgorithm: 'AES256' } },
        ],
      },
      publicAccessBlockConfiguration: {
        blockPublicAcls: true,
        blockPublicPolicy: true,
        ignorePublicAcls: true,
        restrictPublicBuckets: true,
      },
      ownershipControls: {
        rules: [{ objectOwnership: 'BucketOwnerEnforced' }],
      },
      lifecycleConfiguration: {
        rules: [
          {
            id: 'ExpireOldVersions',
            status: 'Enabled',
            noncurrentVersionExpiration: { noncurrentDays: 365 },
            expiredObjectDeleteMarker: true,
            abortIncompleteMultipartUpload: { daysAfterInitiation: 7 },
          },
          {
            // Marks come and go with each piece of work.
            id: 'ExpireOldMarks',
            status: 'Enabled',
            prefix: KEYS.pending,
            noncurrentVersionExpiration: { noncurrentDays: 1 },
          },
          {
            // Written anew with each run of a schedule.
            id: 'ExpireOldNotesOfTheAutomation',
            status: 'Enabled',
            prefix: KEYS.automation,
            noncurrentVersionExpiration: { noncurrentDays: 1 },
          },
        ],
      },
      notificationConfiguration: {
        lambdaConfigurations: [
          {
            event: 's3:ObjectCreated:*',
            filter: {
              s3Key: { rules: [{ name: 'prefix', value: KEYS.configuration }] },
            },
            function: functionArn,
          },
        ],
      },
    });
    // Kept when the stack is deleted, but not when creating it fails: a second
    // attempt would find the name taken.
    this.resource.applyRemovalPolicy(RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE);
    this.resource.addResourceDependency(permission);
    // Who may write which files is left to the policies of the roles: a denial
    // here would have to know the roles of the other stack.
    new CfnBucketPolicy(this, 'Policy', {
      bucket: this.resource.ref,
      policyDocument: new PolicyDocument({
        statements: [
          new PolicyStatement({
            sid: 'OnlyTls',
            effect: Effect.DENY,
            principals: [new AnyPrincipal()],
            actions: ['s3:*'],
            resources: [this.resource.attrArn, `${this.resource.attrArn}/*`],
            conditions: { Bool: { 'aws:SecureTransport': 'false' } },
          }),
        ],
      }),
    });
    Validations.of(this).acknowledge({
      id: 'AwsSolutions-S1',
      reason:
        'Who wrote which file is better asked of CloudTrail data events, which an organization turns on for its buckets in one place; a log bucket of its own would have to be looked after and paid for here.',
    });
  }
}
