import { CHANGE_SET_ENDED } from '@private-marketplace/infra';
import { matchesPattern } from './matchesPattern';

const event = (source: string, detailType: string, detail = {}) => ({
  source,
  'detail-type': detailType,
  detail,
});

describe('the rule of the automation', () => {
  it.each([
    'Change Set Succeeded',
    'Change Set Failed',
    'Change Set Cancelled',
  ])('matches %s', detailType => {
    const ended = event('aws.marketplacecatalog', detailType);
    expect(matchesPattern(CHANGE_SET_ENDED, ended)).toBe(true);
  });

  it.each([
    ['aws.marketplacecatalog', 'Change Set Started'],
    ['aws.marketplacecatalog', 'change set succeeded'],
    ['aws.agreement-marketplace', 'Change Set Succeeded'],
    ['aws.s3', 'Object Created'],
  ])('does not match %s: %s', (source, detailType) => {
    const other = event(source, detailType);
    expect(matchesPattern(CHANGE_SET_ENDED, other)).toBe(false);
  });
});

describe('a pattern', () => {
  const named = event('a', 'b', { Name: 'Private Marketplace', Ids: ['1'] });

  it.each([
    [{ detail: { Name: [{ prefix: 'Private' }] } }, true],
    [{ detail: { Name: [{ prefix: 'private' }] } }, false],
    [{ detail: { Name: ['Other', 'Private Marketplace'] } }, true],
    [{ detail: { Ids: ['2', '1'] } }, true],
    [{ detail: { Missing: ['1'] } }, false],
    [{ missing: { Name: ['1'] } }, false],
    [{ source: ['a'], 'detail-type': ['c'] }, false],
  ])('is compared field by field: %j', (pattern, matches) => {
    expect(matchesPattern(pattern, named)).toBe(matches);
  });

  it.each([
    { source: 'a' },
    { source: [{ 'anything-but': 'a' }] },
    { source: [{ prefix: 'a', suffix: 'b' }] },
  ])('is refused where it can not be understood: %j', pattern => {
    expect(() => matchesPattern(pattern, named)).toThrow(TypeError);
  });
});
