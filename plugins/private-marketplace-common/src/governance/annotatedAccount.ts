/** Annotations of catalog entities that hold the id of an AWS account, most telling first. @public */
export const DEFAULT_ACCOUNT_ANNOTATIONS: readonly string[] = [
  'aws.amazon.com/account-id',
  'amazonaws.com/account-id',
  'amazon.com/account-id',
];

/** What of an entity matters here. @public */
export interface AnnotatedEntity {
  metadata: { annotations?: Record<string, string> };
}

/** The first of the annotations that an entity has. @public */
export function annotatedAccount(
  entity: AnnotatedEntity,
  annotations: readonly string[],
): string | undefined {
  const values = entity.metadata.annotations ?? {};
  return annotations
    .map(annotation => values[annotation]?.trim())
    .find(value => value);
}
