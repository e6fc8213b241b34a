import { isNotified } from './isNotified';

const record = (eventName: string, key: string) => ({
  eventName,
  s3: { object: { key } },
});

it.each([
  ['s3:ObjectCreated:*', 'ObjectCreated:Copy', 'Experience_A%231.json', true],
  ['s3:ObjectCreated:Put', 'ObjectCreated:Put', 'Experience_A.json', true],
  ['s3:ObjectCreated:Put', 'ObjectCreated:Copy', 'Experience_A.json', false],
  ['s3:ObjectRemoved:*', 'ObjectCreated:Put', 'Experience_A.json', false],
  ['s3:ObjectCreated:*', 'ObjectCreated:Put', 'STATUS_Experience_A', false],
  ['s3:ObjectCreated:*', 'ObjectCreated:Put', '%45xperience_A.json', true],
])('%s, %s, %s: %s', (event, eventName, key, expected) => {
  const notification = { events: [event], prefix: 'Experience_' };
  expect(isNotified(notification, record(eventName, key))).toBe(expected);
});
