import { Aws } from 'aws-cdk-lib';
import { CATALOG_REGION } from '@private-marketplace/backstage-plugin-private-marketplace-node/gateways';

/** The bucket, or its objects whose keys begin so. */
export function bucketArn(name: string): string {
  return `arn:${Aws.PARTITION}:s3:::${name}`;
}

export function objectsArn(name: string, prefix: string): string {
  return `${bucketArn(name)}/${prefix}*`;
}

/**
 * Things of one kind in the catalog. The account is open because they belong to
 * the management account, also where a delegated administrator changes them
 * (AWS Marketplace API, "Working with a private marketplace"), and these
 * stacks do not know its id.
 */
export function catalogArn(
  kind:
    | 'Experience'
    | 'ProcurementPolicy'
    | 'Audience'
    | 'BrandingSettings'
    | 'ChangeSet',
): string {
  return `arn:${Aws.PARTITION}:aws-marketplace:${CATALOG_REGION}:*:AWSMarketplace/${kind}/*`;
}

/** What AWS Marketplace lists to everybody, which belongs to no account (Service Authorization Reference, "AWS Marketplace Discovery"). */
export function marketplaceArn(kind: 'listing' | 'product'): string {
  return `arn:${Aws.PARTITION}:aws-marketplace:::catalog/AWSMarketplace/${kind}/*`;
}
