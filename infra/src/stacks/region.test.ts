import { stacksOf, synthesize } from './__testUtils__/synthesize';
import { RegionError } from './PrivateMarketplaceStack';

describe('region', () => {
  it('is refused when the stacks are made for another one', () => {
    const make = () => stacksOf({ region: 'eu-west-1' });
    expect(make).toThrow(RegionError);
    expect(make).toThrow(
      'EnablePMPStack cannot be deployed to eu-west-1: The Marketplace Catalog API and its events exist in us-east-1 only. Set the region to us-east-1.',
    );
  });

  it('is the one there is, or left to CloudFormation', () => {
    expect(stacksOf({ region: 'us-east-1' }).configure.region).toBe(
      'us-east-1',
    );
    expect(() => stacksOf()).not.toThrow();
  });

  it.each(Object.entries(synthesize()))(
    'is asserted by the template: %s',
    (_name, template) => {
      expect(template.toJSON().Rules.OnlyUsEast1).toEqual({
        Assertions: [
          {
            Assert: { 'Fn::Equals': [{ Ref: 'AWS::Region' }, 'us-east-1'] },
            AssertDescription: expect.stringContaining('us-east-1 only'),
          },
        ],
      });
    },
  );
});
