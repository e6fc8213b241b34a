/**
 * Error codes of changes that people can do something about; see "Work with the
 * private marketplace" in the AWS Marketplace Catalog API reference.
 */
const KNOWN_CODES = [
  'INVALID_URL',
  'INVALID_IMAGE',
  'ENTITY_NOT_FOUND',
  'ENTITY_ALREADY_EXISTS',
  'ENTITY_IN_USE',
  'CALLER_NOT_AUTHORIZED',
] as const;

/** Which text says what to do about an error of a change. */
export function remedyOf(code: string) {
  const known = KNOWN_CODES.find(each => each === code) ?? 'other';
  return `awsError.remedy.${known}` as const;
}
