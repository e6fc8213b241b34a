import { AwsSolutionsChecks } from 'cdk-nag';
import { Stack } from 'aws-cdk-lib';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { stacksOf } from './__testUtils__/synthesize';

describe('AwsSolutions of cdk-nag', () => {
  it('finds nothing that was not looked at', () => {
    const { app } = stacksOf();
    expect(new AwsSolutionsChecks(app).validateScope(app).violations).toEqual(
      [],
    );
  });

  it('finds what is wrong', () => {
    const { app } = stacksOf();
    new Bucket(new Stack(app, 'Careless'), 'Open');
    const { violations } = new AwsSolutionsChecks(app).validateScope(app);
    expect(violations.map(({ ruleName }) => ruleName)).toContain(
      'AwsSolutions-S10',
    );
  });
});
