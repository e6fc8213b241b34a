/**
 * Form-URL-encodes a key as S3 does in notifications and in listings with
 * `encoding-type=url`: a space becomes `+`, and slashes stay.
 */
export function encodeKey(key: string): string {
  return encodeURIComponent(key)
    .replace(
      /[!'()]/g,
      character => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
    )
    .replace(/%20/g, '+')
    .replace(/%2F/g, '/');
}
