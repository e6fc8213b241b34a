import { readDeadLetterQueueUrls, readOrderingGrace } from './environment';

describe('readOrderingGrace', () => {
  it.each([
    [undefined, 2000],
    ['', 2000],
    ['0', 0],
    ['1.5', 1500],
    ['60', 60_000],
  ])('takes %s for %i ms', (PMP_ORDERING_GRACE_SECONDS, milliseconds) => {
    expect(readOrderingGrace({ PMP_ORDERING_GRACE_SECONDS })).toBe(
      milliseconds,
    );
  });

  it.each(['-1', '61', 'two'])('refuses %s', PMP_ORDERING_GRACE_SECONDS => {
    expect(() => readOrderingGrace({ PMP_ORDERING_GRACE_SECONDS })).toThrow(
      `PMP_ORDERING_GRACE_SECONDS is ${PMP_ORDERING_GRACE_SECONDS}.`,
    );
  });
});

it('reads the URLs of queues, separated by commas', () => {
  expect(readDeadLetterQueueUrls({})).toEqual([]);
  expect(
    readDeadLetterQueueUrls({ PMP_DEAD_LETTER_QUEUE_URLS: 'https://a, ,b' }),
  ).toEqual(['https://a', 'b']);
});
