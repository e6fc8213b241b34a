import type { ObjectVersion } from '../state/journalEntry';

/** The kinds of write that S3 tells about. */
export type ObjectCreatedEvent =
  | 'ObjectCreated:Put'
  | 'ObjectCreated:Copy'
  | 'ObjectCreated:CompleteMultipartUpload';

/** What an operation answers. */
export interface S3Response {
  status: number;
  headers?: Record<string, string>;
  body?: Buffer | string;
  /** The object that came to be, if any. */
  created?: { event: ObjectCreatedEvent; version: ObjectVersion };
}

/** An answer in XML. */
export function xmlResponse(
  body: string,
  headers: Record<string, string> = {},
): S3Response {
  return {
    status: 200,
    headers: { 'content-type': 'application/xml', ...headers },
    body,
  };
}
