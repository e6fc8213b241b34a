const statusOf = {
  AccessDeniedException: 403,
  InternalServiceException: 500,
  RequestEntityTooLargeException: 413,
  ResourceInUseException: 423,
  ResourceNotFoundException: 404,
  ResourceNotSupportedException: 415,
  ServiceQuotaExceededException: 402,
  ThrottlingException: 429,
  UnknownOperationException: 404,
  ValidationException: 422,
} as const;

/** Names of the errors that the Catalog API answers with. */
export type CatalogErrorCode = keyof typeof statusOf;

/** A refusal, as the AWS Marketplace Catalog API says it. */
export class CatalogError extends Error {
  readonly status: number;

  constructor(readonly code: CatalogErrorCode, message: string) {
    super(message);
    this.name = code;
    this.status = statusOf[code];
  }
}

/** The request itself is wrong. */
export function validationError(message: string): CatalogError {
  return new CatalogError('ValidationException', message);
}

/** No such entity or change set. */
export function notFound(kind: string, id: string): CatalogError {
  return new CatalogError(
    'ResourceNotFoundException',
    `${kind} '${id}' was not found.`,
  );
}
