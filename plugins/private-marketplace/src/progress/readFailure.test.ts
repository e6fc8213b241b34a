import { readFailure } from './readFailure';

describe('readFailure', () => {
  it('finds what AWS has against the changes', () => {
    const report = {
      FailureCode: 'CLIENT_ERROR',
      ChangeSet: [
        { ChangeType: 'UpdateInformation' },
        {
          ErrorDetailList: [
            { ErrorCode: 'ENTITY_IN_USE', ErrorMessage: 'Busy' },
            { ErrorCode: 'INVALID_URL' },
          ],
        },
      ],
    };
    expect(readFailure(report)).toEqual({
      isFaultOfAws: false,
      errors: [
        { code: 'ENTITY_IN_USE', message: 'Busy' },
        { code: 'INVALID_URL', message: 'INVALID_URL' },
      ],
    });
  });

  it('knows a fault of AWS', () => {
    expect(readFailure({ FailureCode: 'SERVER_FAULT' }).isFaultOfAws).toBe(
      true,
    );
  });

  it.each([
    undefined,
    null,
    'text',
    [],
    { ChangeSet: 'none' },
    { ChangeSet: [null, { ErrorDetailList: [1, { ErrorCode: 2 }] }] },
  ])('reads nothing out of %j', report => {
    expect(readFailure(report)).toEqual({ isFaultOfAws: false, errors: [] });
  });
});
