import { CHANGE_SET_ENDED, putEvent } from './EventRule';

/** How many of the rule's targets an event reaches. */
function reached(source: string, detailType: string): number {
  const events: unknown[] = [];
  const rule = {
    ...CHANGE_SET_ENDED,
    target: (event: unknown) => events.push(event),
  };
  const event = { source, 'detail-type': detailType };
  putEvent([rule, rule], event);
  expect(events.every(each => each === event)).toBe(true);
  return events.length;
}

describe('the rule of the automation', () => {
  it.each([
    'Change Set Succeeded',
    'Change Set Failed',
    'Change Set Cancelled',
  ])('matches %s', detailType => {
    expect(reached('aws.marketplacecatalog', detailType)).toBe(2);
  });

  it.each([
    ['aws.marketplacecatalog', 'Change Set Started'],
    ['aws.marketplacecatalog', 'change set succeeded'],
    ['aws.agreement-marketplace', 'Change Set Succeeded'],
    ['aws.s3', 'Object Created'],
  ])('does not match %s: %s', (source, detailType) => {
    expect(reached(source, detailType)).toBe(0);
  });
});
