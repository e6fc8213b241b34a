/** Metadata of a configuration file that says who asked for it. */
export const REQUESTED_BY = 'requested-by';

/** S3 metadata is a header, which takes ASCII only. */
export function encodeRequester(entityRef: string): string {
  return encodeURIComponent(entityRef);
}

/** Metadata of a file that the portal writes for somebody, or for a service. */
export function requesterMetadata(
  entityRef: string | undefined,
): Record<string, string> {
  return entityRef === undefined
    ? {}
    : { [REQUESTED_BY]: encodeRequester(entityRef) };
}

/** Undefined where nobody is named, or not by us. */
export function decodeRequester(value: string | undefined): string | undefined {
  try {
    return value === undefined ? undefined : decodeURIComponent(value);
  } catch {
    return undefined;
  }
}
