import type { ReviewedWildcard } from '../acknowledgeWildcards';
import { KEYS } from './keys';

const CATALOG =
  'arn:<AWS::Partition>:aws-marketplace:us-east-1:*:AWSMarketplace';
const OBJECTS = 'arn:<AWS::Partition>:s3:::<ExperiencesS3BucketName>';

const anyAccount =
  'What is in the catalog belongs to the management account, whose id a delegated administrator does not know here; and ids are not known before the things exist.';
const anyKey = 'The rest of the key is the short name of an experience.';

/** Wildcards that the pipeline's policy names. */
export const PIPELINE_WILDCARDS: ReviewedWildcard[] = [
  {
    resource: '*',
    reason:
      'ListEntities, ListChangeSets and DescribeOrganization know no resources, nor do the reads of AWS Organizations that the portal makes know the id of the organization.',
  },
  ...['Experience', 'ProcurementPolicy', 'Audience', 'ChangeSet'].map(kind => ({
    resource: `${CATALOG}/${kind}/*`,
    reason: anyAccount,
  })),
  ...[KEYS.configuration, KEYS.status, KEYS.error].map(prefix => ({
    resource: `${OBJECTS}/${prefix}*`,
    reason: anyKey,
  })),
];

/** The wildcards of the functions that mark work, and of the one that tells how it goes. */
export const MARK_WILDCARDS: ReviewedWildcard[] = [
  { resource: `${OBJECTS}/${KEYS.pending}*`, reason: anyKey },
  {
    resource: `${OBJECTS}/${KEYS.automation}*`,
    reason: 'The objects that only the automation itself writes.',
  },
];

/** Wildcards that only the policies for people and the portal name. */
export const BACKSTAGE_WILDCARDS: ReviewedWildcard[] = [
  { resource: `${CATALOG}/BrandingSettings/*`, reason: anyAccount },
  ...['listing', 'product'].map(kind => ({
    resource: `arn:<AWS::Partition>:aws-marketplace:::catalog/AWSMarketplace/${kind}/*`,
    reason:
      'What AWS Marketplace lists is public, and searches know no single one.',
  })),
];
