import type { TemplateResource } from './stackUpdate';

const ACCOUNT = '123456789012';
const arnOf = (type: string, id: string) =>
  `arn:aws:${type}:us-east-1:${ACCOUNT}:${id}`;
const functionArn = (id: string) => arnOf('AWS::Lambda::Function', id);

const role = (id: string): TemplateResource => ({
  id,
  type: 'AWS::IAM::Role',
  properties: { Path: '/' },
});
const lambda = (id: string): TemplateResource => ({
  id,
  type: 'AWS::Lambda::Function',
  properties: { Runtime: 'python3.9', ReservedConcurrentExecutions: 3 },
});

/**
 * The stacks of AWS's sample (aws-samples/private-marketplace-automation on
 * GitHub): logical ids, types, and the properties that decide what an update
 * does.
 */
export function sampleStacks(bucketName: string) {
  return {
    enable: [
      role('PMPEnablementLambdaRole'),
      lambda('PMPEnablementLambda'),
      {
        id: 'PMPEnablementCustomResource',
        type: 'AWS::CloudFormation::CustomResource',
        properties: { ServiceToken: functionArn('PMPEnablementLambda') },
      },
    ],
    configure: [
      role('ConfigurePrivateMarketplaceLambdaRole'),
      lambda('AsyncConfigurePrivateMarketplaceLambda'),
      {
        id: 'S3BucketForPMPConfiguration',
        type: 'AWS::S3::Bucket',
        properties: { BucketName: bucketName },
      },
      {
        // So spelled.
        id: 'S3LamdbaInvokePermission',
        type: 'AWS::Lambda::Permission',
        properties: {
          FunctionName: functionArn('AsyncConfigurePrivateMarketplaceLambda'),
          Action: 'lambda:InvokeFunction',
          Principal: 's3.amazonaws.com',
          SourceArn: `arn:aws:s3:::${bucketName}`,
        },
      },
    ],
    monitor: [
      {
        id: 'EventRule0',
        type: 'AWS::Events::Rule',
        properties: { Name: 'stack-pmp-configuration-status' },
      },
      {
        id: 'ChangesetStatusUpdateLambdaPermission',
        type: 'AWS::Lambda::Permission',
        properties: {
          FunctionName: functionArn('ChangesetStatusUpdateLambda'),
          Action: 'lambda:InvokeFunction',
          Principal: 'events.amazonaws.com',
        },
      },
      role('ChangesetStatusUpdateLambdaRole'),
      lambda('ChangesetStatusUpdateLambda'),
    ],
  } satisfies Record<string, TemplateResource[]>;
}
