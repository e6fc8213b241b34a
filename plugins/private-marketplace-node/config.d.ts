export interface Config {
  /** AWS Private Marketplace. */
  privateMarketplace?: {
    /** Name of the S3 bucket with the configuration and status files. */
    bucket: string;

    /** Region of the bucket. Default: us-east-1. */
    region?: string;

    /**
     * Encryption that each write asks for, where a policy of the bucket or of the
     * organization demands it. Default: none, so that the bucket decides.
     */
    encryption?: {
      algorithm: 'AES256' | 'aws:kms' | 'aws:kms:dsse';
      /** Id, ARN or alias of the KMS key. Default: that of the bucket, or of AWS. */
      kmsKeyId?: string;
      /** Whether an S3 Bucket Key spares calls of KMS. Default: as the bucket says. */
      bucketKey?: boolean;
    };

    /**
     * AWS account whose role of `aws.accounts` is used. Default: the main
     * account of the `aws` configuration.
     */
    accountId?: string;

    /**
     * Whose experiences are listed: `Self` in the management account, which owns
     * them; `SharedWithMe` for a delegated administrator. Default: found out by
     * asking AWS Organizations.
     */
    scope?: 'Self' | 'SharedWithMe';

    /** The directory of products. */
    products?: {
      /** AWS Marketplace Discovery API. */
      discovery?: {
        /** Region in which it is asked: us-east-1 (default), us-west-2 or eu-west-1. */
        region?: string;
      };
    };

    /** Addresses to use in place of those of AWS, for a local AWS. */
    endpoints?: {
      /** Of the AWS Marketplace Catalog API. */
      catalog?: string;
      /** Of the AWS Marketplace Discovery API. */
      discovery?: string;
      /** Of AWS Organizations. */
      organizations?: string;
      /** Of Amazon S3. */
      s3?: string;
      /** Of AWS Security Token Service. */
      sts?: string;
    };
  };
}
