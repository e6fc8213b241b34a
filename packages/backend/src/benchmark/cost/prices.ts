/**
 * Prices in US dollars, us-east-1, of November 2026, without any free tier:
 * "Amazon S3 pricing" (S3 Standard), "AWS Lambda Pricing" (x86). Calls of the AWS Marketplace Catalog API and of AWS
 * Organizations, and scheduled rules of Amazon EventBridge, are not charged for.
 */
export const PRICES = {
  /** PUT, COPY, POST and LIST. */
  s3List: 0.005 / 1000,
  s3Get: 0.0004 / 1000,
  s3GigabyteMonth: 0.023,
  lambdaRequest: 0.2 / 1_000_000,
  lambdaGigabyteSecond: 0.0000166667,
} as const;
