import type { Config } from '@backstage/config';
import {
  ENCRYPTION_ALGORITHMS,
  type BucketEncryption,
} from '../bucket/BucketEncryption';
import { parseCatalogScope, type CatalogScope } from '../catalog/CatalogScope';

/** What the configuration says of the ways to AWS. */
export interface ConnectionSettings {
  bucket: string;
  /** Of the bucket. */
  region: string;
  /** Of what is written; undefined for the default of the bucket. */
  encryption?: BucketEncryption;
  /** Undefined for the main account of the `aws` configuration. */
  accountId?: string;
  /** Undefined where it is to be found out. */
  scope?: CatalogScope;
  /** Of the Discovery API; undefined for its first. */
  discoveryRegion?: string;
  endpoints: Partial<
    Record<'catalog' | 'discovery' | 'organizations' | 's3' | 'sts', string>
  >;
}

/** @throws Error that names the key which is missing or wrong. */
export function readSettings(rootConfig: Config): ConnectionSettings {
  const config = rootConfig.getConfig('privateMarketplace');
  return {
    bucket: config.getString('bucket'),
    region: config.getOptionalString('region') ?? 'us-east-1',
    encryption: readEncryption(config),
    accountId: config.getOptionalString('accountId'),
    scope: readScope(config),
    discoveryRegion: config.getOptionalString('products.discovery.region'),
    endpoints: {
      catalog: config.getOptionalString('endpoints.catalog'),
      discovery: config.getOptionalString('endpoints.discovery'),
      organizations: config.getOptionalString('endpoints.organizations'),
      s3: config.getOptionalString('endpoints.s3'),
      sts: config.getOptionalString('endpoints.sts'),
    },
  };
}

function readEncryption(parent: Config): BucketEncryption | undefined {
  const config = parent.getOptionalConfig('encryption');
  if (!config) return undefined;
  const value = config.getString('algorithm');
  const algorithm = ENCRYPTION_ALGORITHMS.find(each => each === value);
  if (!algorithm) {
    throw new Error(
      `privateMarketplace.encryption.algorithm is ${value}. It has to be one of ${ENCRYPTION_ALGORITHMS.join(
        ', ',
      )}.`,
    );
  }
  const kmsKeyId = config.getOptionalString('kmsKeyId');
  const bucketKey = config.getOptionalBoolean('bucketKey');
  if (algorithm === 'AES256' && (kmsKeyId ?? bucketKey) !== undefined) {
    throw new Error(
      'privateMarketplace.encryption.algorithm is AES256, which has no KMS key. Take kmsKeyId and bucketKey out, or choose aws:kms.',
    );
  }
  return { algorithm, kmsKeyId, bucketKey };
}

function readScope(config: Config): CatalogScope | undefined {
  const value = config.getOptionalString('scope');
  const scope = parseCatalogScope(value);
  if (scope || value === undefined) return scope;
  throw new Error(
    `privateMarketplace.scope is ${value}. It has to be Self or SharedWithMe, or left out.`,
  );
}
