import { ApiError } from '../serving/ApiError';

/** The request itself is wrong (AWS Organizations API, InvalidInputException). */
export function invalidInput(
  reason:
    | 'INPUT_REQUIRED'
    | 'INVALID_ENUM'
    | 'INVALID_NEXT_TOKEN'
    | 'INVALID_PATTERN'
    | 'MAX_VALUE_EXCEEDED'
    | 'MIN_VALUE_EXCEEDED',
  message: string,
): ApiError {
  return new ApiError('InvalidInputException', message, 400, {
    Reason: reason,
  });
}

/** A rule of the organization forbids it (AWS Organizations API, ConstraintViolationException). */
export function constraintViolation(
  reason:
    | 'CANNOT_REGISTER_MASTER_AS_DELEGATED_ADMINISTRATOR'
    | 'CANNOT_REGISTER_SUSPENDED_ACCOUNT_AS_DELEGATED_ADMINISTRATOR'
    | 'DELEGATED_ADMINISTRATOR_EXISTS_FOR_THIS_SERVICE'
    | 'MAX_DELEGATED_ADMINISTRATORS_FOR_SERVICE_LIMIT_EXCEEDED'
    | 'SERVICE_ACCESS_NOT_ENABLED',
  message: string,
): ApiError {
  return new ApiError('ConstraintViolationException', message, 400, {
    Reason: reason,
  });
}

/** No such root, organizational unit or account. */
export function notFound(
  code:
    | 'AccountNotFoundException'
    | 'ChildNotFoundException'
    | 'OrganizationalUnitNotFoundException'
    | 'ParentNotFoundException',
  id: string,
): ApiError {
  return new ApiError(code, `${id} is not in the organization.`);
}

/** More calls than the documented rate. */
export function tooManyRequests(): ApiError {
  return new ApiError(
    'TooManyRequestsException',
    'AWS Organizations can not perform so many requests. Try again later.',
    400,
    { Type: 'Account' },
  );
}
