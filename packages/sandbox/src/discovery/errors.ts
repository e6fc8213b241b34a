import { ApiError } from '../serving/ApiError';

/** The request is wrong (AWS Marketplace Discovery API Reference, ValidationException). */
export function invalid(
  message: string,
  reason:
    | 'INVALID_PAGINATION_TOKEN'
    | 'MALFORMED_REQUEST_PARAMETERS'
    | 'PAGINATION_LIMIT_EXCEEDED' = 'MALFORMED_REQUEST_PARAMETERS',
): ApiError {
  return new ApiError('ValidationException', message, 400, { reason });
}

/** No such listing or product, or none that this account may see. */
export function notFound(id: string): ApiError {
  return new ApiError(
    'ResourceNotFoundException',
    `There is no ${id} in AWS Marketplace.`,
    404,
  );
}

/** More calls than the documented rate. */
export function throttled(): ApiError {
  return new ApiError('ThrottlingException', 'Rate exceeded', 429);
}
