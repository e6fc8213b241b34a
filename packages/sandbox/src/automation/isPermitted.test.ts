import type { InvokePermission } from '@private-marketplace/infra';
import { isPermitted, type InvokingService } from './isPermitted';

const S3 = 's3.amazonaws.com';
const EVENTS = 'events.amazonaws.com';
const arn = 'AWS:SourceArn' as const;
const account = 'AWS:SourceAccount' as const;

it.each<[InvokingService, boolean, InvokePermission]>([
  [S3, true, { principal: S3, conditions: [arn, account] }],
  [S3, true, { principal: S3, conditions: [] }],
  [S3, false, { principal: EVENTS, conditions: [arn] }],
  [EVENTS, true, { principal: EVENTS, conditions: [arn] }],
  [EVENTS, false, { principal: EVENTS, conditions: [arn, account] }],
  [EVENTS, false, { principal: EVENTS, conditions: [account] }],
])('%s: %s by %j', (service, expected, permission) => {
  expect(isPermitted([permission], service)).toBe(expected);
});

it('needs one permission that holds', () => {
  const bad = { principal: EVENTS, conditions: [account] };
  const good = { principal: EVENTS, conditions: [arn] };
  expect(isPermitted([bad, good], EVENTS)).toBe(true);
  expect(isPermitted([], EVENTS)).toBe(false);
});
