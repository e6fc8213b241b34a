import { parseChangeSetEvent } from './ChangeSetEvent';

/** As EventBridge delivers it (AWS Marketplace Seller Guide, "Amazon EventBridge events"). */
const event = {
  version: '0',
  id: '01234567-0123-0123-0123-0123456789ab',
  'detail-type': 'Change Set Succeeded',
  source: 'aws.marketplacecatalog',
  account: '123456789012',
  time: '2026-01-31T09:05:00Z',
  region: 'us-east-1',
  resources: [
    'arn:aws:aws-marketplace:us-east-1:123456789012:AWSMarketplace/ChangeSet/76yesvf8y165pa4f98td2crtg',
  ],
  detail: {
    requestId: '12345678-1234-1234-1234-123456789012',
    Catalog: 'AWSMarketplace',
    ChangeSetId: '76yesvf8y165pa4f98td2crtg',
    ChangeSetName: 'Private Marketplace Automation Create Experience Finance',
    StartTime: '2026-01-31T09:04:00Z',
    EndTime: '2026-01-31T09:05:00Z',
  },
};

describe('parseChangeSetEvent', () => {
  it('reads which change set has ended', () => {
    expect(parseChangeSetEvent(event)).toEqual({
      changeSetId: '76yesvf8y165pa4f98td2crtg',
      changeSetName: 'Private Marketplace Automation Create Experience Finance',
    });
  });

  it('takes a change set without a name for one of somebody else', () => {
    expect(parseChangeSetEvent({ detail: { ChangeSetId: 'a' } })).toEqual({
      changeSetId: 'a',
      changeSetName: '',
    });
  });

  it.each([
    [undefined, /no detail/],
    ['text', /no detail/],
    [{}, /no detail/],
    [{ detail: null }, /no detail/],
    [{ detail: {} }, /no ChangeSetId/],
    [{ detail: { ChangeSetId: '' } }, /no ChangeSetId/],
    [{ detail: { ChangeSetId: 7 } }, /no ChangeSetId/],
  ])('refuses what is no such event: %j', (value, message) => {
    expect(() => parseChangeSetEvent(value)).toThrow(TypeError);
    expect(() => parseChangeSetEvent(value)).toThrow(message);
  });
});
