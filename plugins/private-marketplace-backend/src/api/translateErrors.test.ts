import { mockServices } from '@backstage/backend-test-utils';
import { NotFoundError, serializeError } from '@backstage/errors';
import { AwsCallError } from '@private-marketplace/backstage-plugin-private-marketplace-node';
import { translateErrors } from './translateErrors';

function refusal(code: string, httpStatus?: number): AwsCallError {
  return new AwsCallError(
    {
      code,
      httpStatus,
      operation: 'ListEntities',
      subject: 'Experience',
      reason: 'arn:aws:iam::123456789012:role/Portal may not',
      requestId: 'id-1',
    },
    new Error('what the SDK threw'),
  );
}

const logger = mockServices.logger.mock();

function translated(error: unknown): Promise<unknown> {
  return translateErrors(async () => {
    throw error;
  }, logger).catch(caught => caught);
}

describe('translateErrors', () => {
  it('passes results through', async () => {
    await expect(translateErrors(async () => 'result', logger)).resolves.toBe(
      'result',
    );
  });

  it('passes errors that do not come from AWS through', async () => {
    const error = new NotFoundError('no');
    await expect(translated(error)).resolves.toBe(error);
  });

  it.each([
    [
      refusal('AccessDeniedException', 403),
      'The AWS role of the portal lacks a permission.',
      undefined,
    ],
    [
      refusal('NoSuchBucket', 404),
      'The bucket of privateMarketplace.bucket does not exist.',
      undefined,
    ],
    [refusal('ECONNREFUSED'), 'AWS could not be reached.', 'AWS_UNAVAILABLE'],
    [
      refusal('ThrottlingException', 429),
      'AWS did not answer as it should. Try again later.',
      'AWS_UNAVAILABLE',
    ],
    [
      refusal('InternalServiceException', 500),
      'AWS did not answer as it should. Try again later.',
      'AWS_UNAVAILABLE',
    ],
  ])(
    'makes %s unavailable, with advice and the id of the request',
    async (error, advice, code) => {
      const unavailable = await translated(error);
      expect(unavailable).toMatchObject({
        name: 'ServiceUnavailableError',
        message: `${advice} ListEntities failed: ${error.code} (request id-1).`,
      });
      expect(
        unavailable instanceof Error && serializeError(unavailable).code,
      ).toBe(code);
    },
  );

  it('leaves the words of AWS to the log', async () => {
    const refused = refusal('AccessDeniedException', 403);
    const error = await translated(refused);
    expect(logger.warn).toHaveBeenCalledWith(expect.any(String), refused);
    expect(refused.message).toContain('role/Portal');
    const answer = JSON.stringify(
      error instanceof Error && serializeError(error, { includeStack: false }),
    );
    expect(answer.match(/lacks a permission/g)).toHaveLength(1);
    expect(answer).not.toMatch(/"stack"|\.[jt]s:|"cause"|role\/|123456789012/);
  });
});
