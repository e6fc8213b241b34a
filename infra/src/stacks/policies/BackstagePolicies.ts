import { ManagedPolicy, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import type { Output } from '../outputs';
import { bucketArn, catalogArn, marketplaceArn, objectsArn } from './arns';
import { KEYS } from './keys';

/**
 * Policies to attach to the role of a Backstage backend, and to that of people
 * who upload files by hand. None of them may start a change set, and none may
 * replace a status file: whoever could would say to which experience the next
 * configuration is applied.
 */
export class BackstagePolicies extends Construct {
  readonly read: ManagedPolicy;
  readonly write: ManagedPolicy;
  readonly adopt: ManagedPolicy;
  readonly upload: ManagedPolicy;

  constructor(scope: Construct, id: string, bucketName: string) {
    super(scope, id);
    const policy = (
      name: string,
      description: string,
      statements: PolicyStatement[],
    ) => new ManagedPolicy(this, name, { description, statements });
    this.read = policy('Read', 'Private Marketplace: what Backstage reads', [
      ...readFiles(bucketName),
      ...readCatalog(),
      readMarketplace(),
      readOrganization(),
    ]);
    this.write = policy(
      'Write',
      'Private Marketplace: what Backstage writes, beside the read policy',
      [uploadConfigurations(bucketName), cancelChangeSets()],
    );
    this.adopt = policy(
      'Adopt',
      'Private Marketplace: lets Backstage adopt experiences that were made elsewhere',
      [createStatusFiles(bucketName)],
    );
    this.upload = policy(
      'Upload',
      'Private Marketplace: for people who upload configurations by hand',
      [
        ...readFiles(bucketName),
        uploadConfigurations(bucketName),
        tagConfigurations(bucketName),
      ],
    );
  }
  /** Where whoever attaches them finds them. */
  outputs(): Record<string, Output> {
    return {
      ReadPolicyArn: {
        value: this.read.managedPolicyArn,
        description: 'For the role of Backstage: read',
      },
      WritePolicyArn: {
        value: this.write.managedPolicyArn,
        description:
          'For the role of Backstage: upload configurations and cancel change sets',
      },
      AdoptPolicyArn: {
        value: this.adopt.managedPolicyArn,
        description:
          'For the role of Backstage: adopt experiences that were made elsewhere',
      },
      UploadPolicyArn: {
        value: this.upload.managedPolicyArn,
        description:
          'For people who upload configurations by hand or with a tool',
      },
    };
  }
}

function readFiles(bucketName: string): PolicyStatement[] {
  return [
    new PolicyStatement({
      sid: 'ListFiles',
      actions: ['s3:ListBucket'],
      resources: [bucketArn(bucketName)],
    }),
    new PolicyStatement({
      sid: 'ReadFiles',
      actions: ['s3:GetObject', 's3:GetObjectVersion'],
      resources: [KEYS.configuration, KEYS.status, KEYS.error].map(prefix =>
        objectsArn(bucketName, prefix),
      ),
    }),
  ];
}

function readCatalog(): PolicyStatement[] {
  return [
    // Where the owner of an experience stands in a tag.
    new PolicyStatement({
      sid: 'ReadTags',
      actions: ['aws-marketplace:ListTagsForResource'],
      resources: [catalogArn('Experience')],
    }),
    // These two know no resources.
    new PolicyStatement({
      sid: 'ListCatalog',
      actions: [
        'aws-marketplace:ListChangeSets',
        'aws-marketplace:ListEntities',
      ],
      resources: ['*'],
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
        catalogArn('BrandingSettings'),
      ],
    }),
  ];
}

/** What products are called. It is public, so all of it may be read. */
function readMarketplace(): PolicyStatement {
  return new PolicyStatement({
    sid: 'ReadMarketplace',
    actions: [
      'aws-marketplace:GetListing',
      'aws-marketplace:GetProduct',
      'aws-marketplace:SearchFacets',
      'aws-marketplace:SearchListings',
    ],
    resources: [marketplaceArn('listing'), marketplaceArn('product')],
  });
}

/** Who is governed by what depends on the whole tree, and the stack does not know the id of the organization. */
function readOrganization(): PolicyStatement {
  return new PolicyStatement({
    sid: 'ReadOrganization',
    actions: [
      'organizations:DescribeAccount',
      'organizations:DescribeOrganization',
      'organizations:DescribeOrganizationalUnit',
      'organizations:ListAccounts',
      'organizations:ListAccountsForParent',
      'organizations:ListDelegatedAdministrators',
      'organizations:ListOrganizationalUnitsForParent',
      'organizations:ListParents',
      'organizations:ListRoots',
    ],
    resources: ['*'],
  });
}

function uploadConfigurations(bucketName: string): PolicyStatement {
  return new PolicyStatement({
    sid: 'UploadConfigurations',
    actions: ['s3:PutObject'],
    resources: [objectsArn(bucketName, KEYS.configuration)],
  });
}

/** Tools that declare objects read their tags at each refresh, and set them. */
function tagConfigurations(bucketName: string): PolicyStatement {
  return new PolicyStatement({
    sid: 'TagConfigurations',
    actions: ['s3:GetObjectTagging', 's3:PutObjectTagging'],
    resources: [objectsArn(bucketName, KEYS.configuration)],
  });
}

function cancelChangeSets(): PolicyStatement {
  return new PolicyStatement({
    sid: 'CancelChangeSets',
    actions: ['aws-marketplace:CancelChangeSet'],
    resources: [catalogArn('ChangeSet')],
  });
}

/**
 * A new status file with just an experience id adopts the experience. The
 * request has to say If-None-Match, so that none is replaced (Amazon S3 User
 * Guide, "Enforce conditional writes on Amazon S3 buckets").
 */
function createStatusFiles(bucketName: string): PolicyStatement {
  return new PolicyStatement({
    sid: 'CreateStatusFiles',
    actions: ['s3:PutObject'],
    resources: [objectsArn(bucketName, KEYS.status)],
    conditions: { Null: { 's3:if-none-match': 'false' } },
  });
}
