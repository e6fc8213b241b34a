import { NotFoundError, serializeError } from '@backstage/errors';
import { AwsCallError } from 'backstage-plugin-private-marketplace-node';
import { translateErrors } from './translateErrors';

function refusal(code: string, httpStatus?: number): AwsCallError {
  return new AwsCallError(
    {
      code,
      httpStatus,
      operation: 'ListEntities',
      subject: 'Experience',
      reason: 'because of this',
      requestId: 'id-1',
    },
    new Error('what the SDK threw'),
  );
}

function translated(error: unknown): Promise<unknown> {
  return translateErrors(async () => {
    throw error;
  }).catch(caught => caught);
}

describe('translateErrors', () => {
  it('passes results through', async () => {
    await expect(translateErrors(async () => 'result')).resolves.toBe('result');
  });

  it('passes errors that do not come from AWS through', async () => {
    const error = new NotFoundError('no');
    await expect(translated(error)).resolves.toBe(error);
  });

  it.each([
    [
      refusal('AccessDeniedException', 403),
      'The AWS role of the portal lacks a permission.',
    ],
    [
      refusal('NoSuchBucket', 404),
      'The bucket of privateMarketplace.bucket does not exist.',
    ],
    [refusal('ECONNREFUSED'), 'AWS could not be reached.'],
    [
      refusal('ThrottlingException', 429),
      'AWS did not answer as it should. Try again later.',
    ],
    [
      refusal('InternalServiceException', 500),
      'AWS did not answer as it should. Try again later.',
    ],
  ])(
    'makes %s unavailable, with advice and what AWS said',
    async (error, advice) => {
      await expect(translated(error)).resolves.toMatchObject({
        name: 'ServiceUnavailableError',
        message: `${advice} ${error.message}`,
        cause: error,
      });
    },
  );

  it('says everything once, and shows no stack trace', async () => {
    const error = await translated(refusal('AccessDeniedException', 403));
    const answer = JSON.stringify(
      error instanceof Error && serializeError(error, { includeStack: false }),
    );
    expect(answer.match(/lacks a permission/g)).toHaveLength(1);
    expect(answer).not.toMatch(/"stack"|\.ts:|\.js:/);
  });
});
