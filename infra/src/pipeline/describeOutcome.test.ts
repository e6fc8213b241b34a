import type { ChangeSet } from '@private-marketplace/backstage-plugin-private-marketplace-node/gateways';
import { describeOutcome, rejectionMessage } from './describeOutcome';

type Change = ChangeSet['changes'][number];

function change(changeType: string, ...messages: string[]): Change {
  return {
    changeType,
    entityType: 'Experience@1.0',
    entityId: 'exp-hfa7q3gade2qi',
    details: {},
    errors: messages.map(message => ({ code: 'CLIENT_ERROR', message })),
  };
}

function changeSet(more: Partial<ChangeSet>): ChangeSet {
  return {
    id: 'set-1',
    name: 'A change set',
    state: 'SUCCEEDED',
    changes: [],
    answer: {},
    ...more,
  };
}

describe('describeOutcome', () => {
  it.each(['PREPARING', 'APPLYING'] as const)('has none while %s', state => {
    expect(describeOutcome(changeSet({ state }))).toBeUndefined();
  });

  it('finds the experience that was created wherever it stands in the answer', () => {
    const changes = [
      { ...change('AssociateAudience'), entityId: 'exp-other00000000' },
      change('CreateExperience'),
    ];
    expect(describeOutcome(changeSet({ changes }))).toEqual({
      result: 'Succeeded',
      experienceId: 'exp-hfa7q3gade2qi',
    });
  });

  it('creates nothing in an update', () => {
    const changes = [change('UpdateExperience')];
    expect(describeOutcome(changeSet({ changes }))).toEqual({
      result: 'Succeeded',
    });
  });

  it('creates nothing when it failed', () => {
    const changes = [change('CreateExperience')];
    expect(
      describeOutcome(changeSet({ state: 'FAILED', changes })),
    ).not.toHaveProperty('experienceId');
  });

  it('tells a cancelled change set from a failed one', () => {
    expect(describeOutcome(changeSet({ state: 'CANCELLED' }))).toEqual({
      result: 'Cancelled',
    });
  });

  it('says every error of every change, each once', () => {
    const changes = [
      change('AssociateAudience', 'First.', 'Second.'),
      change('UpdateExperience'),
      change('AllowProductProcurement', 'Second.', 'Third.'),
    ];
    expect(
      describeOutcome(
        changeSet({
          state: 'FAILED',
          failureCode: 'CLIENT_ERROR',
          failureDescription: "For details see 'ErrorDetailList'.",
          changes,
        }),
      ),
    ).toEqual({ result: 'Failed', message: 'First. Second. Third.' });
  });

  it('gives the code of an error without a message', () => {
    const changes = [
      {
        ...change('AssociateAudience'),
        errors: [{ code: 'ENTITY_IN_USE', message: '' }],
      },
    ];
    expect(describeOutcome(changeSet({ state: 'FAILED', changes }))).toEqual({
      result: 'Failed',
      message: 'ENTITY_IN_USE',
      passes: true,
    });
  });

  it.each([
    [
      'an account that is about to leave another experience',
      ['ENTITY_IN_USE', 'ENTITY_ALREADY_EXISTS'],
      true,
    ],
    ['an account of another experience', ['ENTITY_ALREADY_EXISTS'], undefined],
    [
      'something else wrong beside it',
      ['ENTITY_IN_USE', 'CLIENT_ERROR'],
      undefined,
    ],
  ])('knows what passes: %s', (_, codes, expected) => {
    const errors = codes.map(code => ({ code, message: code }));
    const changes = [{ ...change('AssociateAudience'), errors }];
    const outcome = describeOutcome(changeSet({ state: 'FAILED', changes }));
    expect(outcome?.passes).toBe(expected);
  });

  it('has none while it does not say what was created', () => {
    const changes = [{ ...change('CreateExperience'), entityId: undefined }];
    expect(describeOutcome(changeSet({ changes }))).toBeUndefined();
  });

  it.each([
    ['Out of order.', /^Out of order\. .*upload it again\.$/],
    [undefined, /^AWS had trouble.*upload it again\.$/],
  ])(
    'advises to upload again when a SERVER_FAULT stays',
    (description, message) => {
      const outcome = describeOutcome(
        changeSet({
          state: 'FAILED',
          failureCode: 'SERVER_FAULT',
          failureDescription: description,
        }),
      );
      expect(outcome?.message).toMatch(message);
    },
  );

  it('has no message when AWS gives no reason', () => {
    expect(describeOutcome(changeSet({ state: 'FAILED' }))).toEqual({
      result: 'Failed',
    });
  });
});

it('names the field of each problem', () => {
  expect(
    rejectionMessage([
      { pointer: '', message: 'It is odd.' },
      { pointer: '/Name', message: 'Name is 1.' },
    ]),
  ).toBe('The configuration was rejected. It is odd. /Name: Name is 1.');
});
