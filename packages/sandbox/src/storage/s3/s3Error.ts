import { xmlDocument, xmlElement } from './xml';

const statuses = {
  BadDigest: 400,
  BadRequest: 400,
  BucketAlreadyOwnedByYou: 409,
  BucketNotEmpty: 409,
  EntityTooLarge: 400,
  EntityTooSmall: 400,
  IncompleteBody: 400,
  InternalError: 500,
  InvalidArgument: 400,
  InvalidBucketName: 400,
  InvalidDigest: 400,
  InvalidPart: 400,
  InvalidPartOrder: 400,
  InvalidRange: 416,
  InvalidRequest: 400,
  InvalidTag: 400,
  InvalidURI: 400,
  KeyTooLongError: 400,
  MalformedXML: 400,
  MethodNotAllowed: 405,
  NoSuchBucket: 404,
  NoSuchKey: 404,
  NoSuchUpload: 404,
  NoSuchVersion: 404,
  NotImplemented: 501,
  PreconditionFailed: 412,
  XAmzContentSHA256Mismatch: 400,
} as const;

/** An error that S3 answers with. */
export class S3Error extends Error {
  readonly code: keyof typeof statuses;
  readonly fields: Record<string, string>;
  readonly headers: Record<string, string>;

  constructor(
    code: keyof typeof statuses,
    message: string,
    fields: Record<string, string> = {},
    headers: Record<string, string> = {},
  ) {
    super(message);
    this.code = code;
    this.fields = fields;
    this.headers = headers;
  }

  get status(): number {
    return statuses[this.code];
  }

  toXml(requestId: string, hostId: string): string {
    return xmlDocument(
      'Error',
      [
        xmlElement('Code', this.code),
        xmlElement('Message', this.message),
        ...Object.entries(this.fields).map(([name, value]) =>
          xmlElement(name, value),
        ),
        xmlElement('RequestId', requestId),
        xmlElement('HostId', hostId),
      ],
      '',
    );
  }
}

/** What S3 answers for a key that is not there. */
export function noSuchKey(
  key: string,
  headers: Record<string, string> = {},
): S3Error {
  const message = 'The specified key does not exist.';
  return new S3Error('NoSuchKey', message, { Key: key }, headers);
}

/** What S3 answers when a condition in the request's headers does not hold. */
export function preconditionFailed(condition: string): S3Error {
  return new S3Error(
    'PreconditionFailed',
    'At least one of the pre-conditions you specified did not hold',
    { Condition: condition },
  );
}
