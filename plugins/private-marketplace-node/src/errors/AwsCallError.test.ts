import { AwsCallError } from './AwsCallError';

function failure(httpStatus: number | undefined, code: string): AwsCallError {
  return new AwsCallError({
    operation: 'StartChangeSet',
    subject: 'Finance',
    reason: 'No.',
    code,
    httpStatus,
  });
}

describe('isFinal', () => {
  it.each([
    [422, 'ValidationException', true],
    [404, 'ResourceNotFoundException', true],
    [415, 'ResourceNotSupportedException', true],
    [400, 'BadRequest', true],
    [400, 'ThrottlingException', false],
    [400, 'TooManyRequestsException', false],
    [400, 'RequestTimeout', false],
    [400, 'ExpiredToken', false],
    [400, 'ExpiredTokenException', false],
    [402, 'ServiceQuotaExceededException', false],
    [403, 'AccessDeniedException', false],
    [409, 'ConditionalRequestConflict', false],
    [423, 'ResourceInUseException', false],
    [429, 'ThrottlingException', false],
    [500, 'InternalServiceException', false],
    [503, 'SlowDown', false],
    [undefined, 'TimeoutError', false],
  ])('%s %s: %s', (httpStatus, code, isFinal) => {
    expect(failure(httpStatus, code).isFinal).toBe(isFinal);
  });
});

it.each([
  [429, 'ThrottlingException', { isThrottling: true, isTransient: false }],
  [400, 'TooManyRequestsException', { isThrottling: true, isTransient: false }],
  [503, 'ThrottlingException', { isThrottling: true, isTransient: false }],
  [500, 'InternalServiceException', { isThrottling: false, isTransient: true }],
  [400, 'RequestTimeout', { isThrottling: false, isTransient: true }],
  [undefined, 'TimeoutError', { isThrottling: false, isTransient: true }],
  [403, 'AccessDeniedException', { isThrottling: false, isTransient: false }],
  [423, 'ResourceInUseException', { isThrottling: false, isTransient: false }],
])('tells why to try again: %s %s', (httpStatus, code, expected) => {
  expect(failure(httpStatus, code)).toMatchObject(expected);
});

it('says what failed, and how AWS finds it', () => {
  expect(failure(422, 'ValidationException').message).toBe(
    'StartChangeSet for Finance failed: ValidationException: No.',
  );
  const cause = new Error('below');
  const error = new AwsCallError(
    {
      operation: 'GetObject',
      subject: 'a',
      reason: 'No.',
      code: 'AccessDenied',
      httpStatus: 403,
      requestId: 'r-1',
    },
    cause,
  );
  expect(error).toMatchObject({
    name: 'AwsCallError',
    message: 'GetObject for a failed: AccessDenied: No. (request r-1)',
    requestId: 'r-1',
    cause,
    // Without the words of AWS, which can name roles and accounts.
    summary: 'GetObject failed: AccessDenied (request r-1)',
  });
});
