import {
  allows,
  grantsOf,
  parseStatement,
  UnknownStatementError,
} from './Statement';

const start = parseStatement({
  Sid: 'Start',
  Effect: 'Allow',
  Action: ['aws-marketplace:StartChangeSet', 's3:Get*'],
  Resource: 'arn:aws:a:*:*:Catalog/Experience/*',
  Condition: { StringEquals: { 'catalog:ChangeType': ['Create', 'Update'] } },
});

const call = (over: object = {}) => ({
  action: 'aws-marketplace:StartChangeSet',
  resource: 'arn:aws:a:us-east-1:1:Catalog/Experience/exp-1',
  context: { 'catalog:ChangeType': 'Create' },
  ...over,
});

it.each([
  ['what it says', {}, true],
  ['an action of a wildcard', { action: 's3:GetObject' }, true],
  ['no other action', { action: 's3:PutObject' }, false],
  ['no other resource', { resource: 'arn:aws:a:::Catalog/Audience/a' }, false],
  ['no other value', { context: { 'catalog:ChangeType': 'Drop' } }, false],
  ['nothing without the value', { context: {} }, false],
])('allows %s', (_, over, expected) => {
  expect(allows(start, call(over))).toBe(expected);
});

it('takes only wildcards for wildcards', () => {
  const dotted = parseStatement({
    Effect: 'Allow',
    Action: 's3:GetObject',
    Resource: 'arn:aws:s3:::a.b/?_*',
  });
  const get = (resource: string) =>
    allows(dotted, call({ action: 's3:GetObject', resource }));
  expect(get('arn:aws:s3:::a.b/E_1')).toBe(true);
  expect(get('arn:aws:s3:::a-b/E_1')).toBe(false);
  expect(get('arn:aws:s3:::a.b/EE_1')).toBe(false);
});

it('grants each action on each resource with each value', () => {
  expect(grantsOf(start)).toHaveLength(4);
  expect(grantsOf(start).filter(grant => allows(grant, call()))).toHaveLength(
    1,
  );
});

it.each([
  { Effect: 'Deny' },
  { NotAction: 's3:*' },
  { Condition: { StringLike: { 's3:prefix': 'E*' } } },
  { Condition: { 'ForAllValues:StringEquals': {} } },
  { Resource: { Ref: 'Bucket' } },
])('does not guess what %j means', more => {
  const simple = { Effect: 'Allow', Action: 's3:GetObject', Resource: '*' };
  expect(() => parseStatement({ ...simple, ...more })).toThrow(
    UnknownStatementError,
  );
});
