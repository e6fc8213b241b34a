import type { ConfigApi } from '@backstage/frontend-plugin-api';

/** Annotations that hold the id of an AWS account, most telling first. */
export const DEFAULT_ACCOUNT_ANNOTATIONS = [
  'aws.amazon.com/account-id',
  'amazonaws.com/account-id',
  'amazon.com/account-id',
];

const KEY = 'privateMarketplace.accountAnnotations';

/** What of an entity matters here. */
export interface AnnotatedEntity {
  metadata: { annotations?: Record<string, string> };
}

/** The annotations that the configuration of the app names, or else the usual ones. */
export function accountAnnotations(
  config: Pick<ConfigApi, 'getOptionalStringArray'>,
): readonly string[] {
  return config.getOptionalStringArray(KEY) ?? DEFAULT_ACCOUNT_ANNOTATIONS;
}

/** The first of the annotations that an entity has. */
export function annotatedAccount(
  entity: AnnotatedEntity,
  annotations: readonly string[],
): string | undefined {
  const values = entity.metadata.annotations ?? {};
  return annotations
    .map(annotation => values[annotation]?.trim())
    .find(value => value);
}
