import { Match } from 'aws-cdk-lib/assertions';
import { synthesize } from './__testUtils__/synthesize';

const { enable, configure, monitor } = synthesize();

describe('every stack', () => {
  it.each(Object.entries({ enable, configure, monitor }))(
    'keeps to what a platform team expects: %s',
    (_name, template) => {
      template.allResourcesProperties('AWS::Lambda::Function', {
        Runtime: 'nodejs24.x',
        Handler: 'index.handler',
        Architectures: ['arm64'],
        LoggingConfig: { LogGroup: { Ref: Match.stringLikeRegexp('Logs$') } },
      });
      template.allResourcesProperties('AWS::Logs::LogGroup', {
        RetentionInDays: { Ref: 'LogRetentionInDays' },
      });
      template.resourceCountIs('AWS::IAM::Policy', 0);
      expect(JSON.stringify(template.toJSON())).not.toMatch(
        /DisableAWSServiceAccess|AWSLambdaBasicExecutionRole/,
      );
      template.hasParameter('LogRetentionInDays', {
        Type: 'Number',
        AllowedValues: Match.arrayWith(['90']),
      });
    },
  );

  it.each([
    ['configure', configure],
    ['monitor', monitor],
  ])(
    'lets one bucket of the account invoke, and rules, which never say their account: %s',
    (_name, template) => {
      const permissions = Object.values(
        template.findResources('AWS::Lambda::Permission'),
      ).map(({ Properties }) => Properties);
      expect(permissions.length).toBeGreaterThan(0);
      for (const { Principal, SourceArn, SourceAccount } of permissions) {
        expect(SourceArn).toBeDefined();
        expect([Principal, SourceAccount]).toEqual(
          Principal === 's3.amazonaws.com'
            ? [Principal, { Ref: 'AWS::AccountId' }]
            : ['events.amazonaws.com', undefined],
        );
      }
    },
  );

  it.each([
    ['configure', configure],
    ['monitor', monitor],
  ])('encrypts its queues and asks for TLS: %s', (_name, template) => {
    template.allResourcesProperties('AWS::SQS::Queue', {
      SqsManagedSseEnabled: true,
    });
    template.allResourcesProperties('AWS::SQS::QueuePolicy', {
      PolicyDocument: {
        Statement: Match.arrayWith([
          Match.objectLike({
            Effect: 'Deny',
            Condition: { Bool: { 'aws:SecureTransport': 'false' } },
          }),
        ]),
      },
    });
    const queues = Object.keys(template.findResources('AWS::SQS::Queue'));
    template.resourceCountIs('AWS::SQS::QueuePolicy', queues.length);
  });
});

describe('EnablePMPStack', () => {
  it('has the parameter of the sample', () => {
    enable.hasParameter('DelegatedAdministratorAccount', {
      Type: 'String',
      Default: '000000000000',
      AllowedPattern: '^\\d{12}$',
    });
  });

  it('asks for each thing in a resource of its own, with the account as property', () => {
    const common = {
      ServiceToken: { 'Fn::GetAtt': ['PMPEnablementLambda', 'Arn'] },
      ServiceTimeout: 300,
    };
    enable.templateMatches({
      Resources: {
        PMPEnablementCustomResource: {
          Type: 'AWS::CloudFormation::CustomResource',
          Properties: { ...common, Task: 'enable' },
        },
        DelegatedAdministrator: {
          Type: 'Custom::DelegatedAdministrator',
          Condition: 'HasDelegatedAdministrator',
          DependsOn: ['PMPEnablementCustomResource'],
          Properties: {
            ...common,
            Task: 'delegate',
            AccountId: { Ref: 'DelegatedAdministratorAccount' },
          },
        },
      },
    });
    enable.hasCondition('HasDelegatedAdministrator', {
      'Fn::Not': [
        {
          'Fn::Equals': [
            { Ref: 'DelegatedAdministratorAccount' },
            '000000000000',
          ],
        },
      ],
    });
  });

  it('ends before CloudFormation gives up', () => {
    enable.hasResourceProperties('AWS::Lambda::Function', { Timeout: 280 });
    enable.hasResourceProperties('AWS::Lambda::EventInvokeConfig', {
      MaximumRetryAttempts: 0,
    });
  });
});

describe('ConfigurePMPStack', () => {
  it('keeps the bucket safe', () => {
    configure.hasResource('AWS::S3::Bucket', {
      DeletionPolicy: 'RetainExceptOnCreate',
      UpdateReplacePolicy: 'Retain',
      Properties: {
        BucketName: { Ref: 'ExperiencesS3BucketName' },
        VersioningConfiguration: { Status: 'Enabled' },
        BucketEncryption: {
          ServerSideEncryptionConfiguration: [
            { ServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' } },
          ],
        },
        PublicAccessBlockConfiguration: {
          BlockPublicAcls: true,
          BlockPublicPolicy: true,
          IgnorePublicAcls: true,
          RestrictPublicBuckets: true,
        },
        OwnershipControls: {
          Rules: [{ ObjectOwnership: 'BucketOwnerEnforced' }],
        },
        LifecycleConfiguration: {
          Rules: Match.arrayWith([
            Match.objectLike({
              NoncurrentVersionExpiration: { NoncurrentDays: 365 },
              AbortIncompleteMultipartUpload: Match.anyValue(),
              Prefix: Match.absent(),
            }),
          ]),
        },
      },
    });
    configure.hasResourceProperties('AWS::S3::BucketPolicy', {
      PolicyDocument: {
        Statement: [
          Match.objectLike({
            Effect: 'Deny',
            Principal: { AWS: '*' },
            Condition: { Bool: { 'aws:SecureTransport': 'false' } },
          }),
        ],
      },
    });
  });

  it('hears of every kind of upload of a configuration, and of nothing else', () => {
    configure.hasResourceProperties('AWS::S3::Bucket', {
      NotificationConfiguration: {
        LambdaConfigurations: [
          {
            Event: 's3:ObjectCreated:*',
            Filter: {
              S3Key: { Rules: [{ Name: 'prefix', Value: 'Experience_' }] },
            },
            Function: {
              'Fn::GetAtt': ['AsyncConfigurePrivateMarketplaceLambda', 'Arn'],
            },
          },
        ],
      },
    });
  });

  it('may be invoked by the bucket before the bucket exists', () => {
    const id = 'S3LamdbaInvokePermission';
    configure.hasResource('AWS::S3::Bucket', { DependsOn: [id] });
    const permission = configure.findResources('AWS::Lambda::Permission')[id];
    expect(permission?.Properties.Principal).toBe('s3.amazonaws.com');
    expect(JSON.stringify(permission)).not.toContain(
      '"S3BucketForPMPConfiguration"',
    );
  });

  it.each([
    ['ReconcileSchedule', 'rate(1 minute)', 'reconcile'],
    ['SweepSchedule', 'rate(15 minutes)', 'sweep'],
  ])('runs on the schedule %s', (id, expression, task) => {
    const rule = configure.findResources('AWS::Events::Rule')[id];
    expect(rule?.Properties).toMatchObject({
      ScheduleExpression: expression,
      Targets: [
        {
          Arn: { 'Fn::GetAtt': ['ReconcilePrivateMarketplaceLambda', 'Arn'] },
          Input: JSON.stringify({ task }),
        },
      ],
    });
    expect(rule?.Properties.Targets[0].RoleArn).toBeUndefined();
    configure.hasResourceProperties('AWS::Lambda::Permission', {
      Principal: 'events.amazonaws.com',
      SourceArn: { 'Fn::GetAtt': [id, 'Arn'] },
    });
  });

  it.each([
    'AsyncConfigurePrivateMarketplaceLambda',
    'ReconcilePrivateMarketplaceLambda',
  ])('tells %s its bucket and how it shall work', id => {
    const fn = configure.findResources('AWS::Lambda::Function')[id];
    expect(fn?.Properties.Environment.Variables).toMatchObject({
      PMP_S3_BUCKET: { Ref: 'ExperiencesS3BucketName' },
      PMP_CATALOG_SCOPE: { Ref: 'CatalogScope' },
      PMP_ORDERING_GRACE_SECONDS: { Ref: 'OrderingGrace' },
    });
    configure.hasResourceProperties('AWS::Lambda::EventInvokeConfig', {
      FunctionName: { Ref: id },
      MaximumRetryAttempts: Match.anyValue(),
      MaximumEventAgeInSeconds: Match.anyValue(),
    });
  });

  it('keeps the uploads that were given up, but no run of a schedule', () => {
    const functions = configure.findResources('AWS::Lambda::Function');
    const queueOf = (id: string) => functions[id]?.Properties.DeadLetterConfig;
    const id = 'AsyncConfigurePrivateMarketplaceLambda';
    expect(queueOf(id)).toEqual({
      TargetArn: { 'Fn::GetAtt': [`${id}DeadLetterQueue`, 'Arn'] },
    });
    expect(queueOf('ReconcilePrivateMarketplaceLambda')).toBeUndefined();
    const targets = Object.values(
      configure.findResources('AWS::Events::Rule'),
    ).flatMap(({ Properties }) => Properties.Targets);
    expect(targets).toHaveLength(2);
    for (const target of targets) {
      expect(target).not.toHaveProperty('DeadLetterConfig');
    }
    configure.resourceCountIs('AWS::SQS::Queue', 1);
  });

  it('limits what runs at once only where it is told to', () => {
    for (const template of [configure, monitor]) {
      const reserved = Object.entries(
        template.findResources('AWS::Lambda::Function'),
      ).map(([id, { Properties }]) => [
        id,
        Properties.ReservedConcurrentExecutions,
      ]);
      const limit = {
        'Fn::If': [
          'HasReservedConcurrency',
          { Ref: 'ReservedConcurrency' },
          { Ref: 'AWS::NoValue' },
        ],
      };
      expect(Object.fromEntries(reserved)).toEqual(
        template === configure
          ? {
              AsyncConfigurePrivateMarketplaceLambda: limit,
              ReconcilePrivateMarketplaceLambda: undefined,
            }
          : { ChangesetStatusUpdateLambda: limit },
      );
    }
  });

  it('leads to the one dashboard, which shows the functions of all stacks', () => {
    const [[id = '', dashboard] = [], ...others] = Object.entries({
      ...configure.findResources('AWS::CloudWatch::Dashboard'),
      ...monitor.findResources('AWS::CloudWatch::Dashboard'),
    });
    expect(others).toEqual([]);
    const url = JSON.stringify(configure.toJSON().Outputs.DashboardUrl.Value);
    expect(url).toContain('#dashboards/dashboard/');
    expect(url).toContain(JSON.stringify({ Ref: id }));
    const body = JSON.stringify(dashboard?.Properties.DashboardBody);
    for (const fn of ['Configure', 'Reconcile']) {
      expect(body).toMatch(new RegExp(`"Ref":"\\w*${fn}\\w+Lambda"`));
    }
    for (const name of ['Invocations', 'Errors', 'Throttles', 'Duration']) {
      // By its logical id, which the name that CloudFormation makes holds.
      expect(body).toContain(
        `MetricName=\\\\\\"${name}\\\\\\" ChangesetStatusUpdateLambda'`,
      );
      expect(monitor.findResources('AWS::Lambda::Function')).toHaveProperty(
        'ChangesetStatusUpdateLambda',
      );
    }
  });

  it('makes a topic only where there is an address', () => {
    configure.hasResource('AWS::SNS::Topic', { Condition: 'HasAlarmEmail' });
    configure.hasResource('AWS::SNS::TopicPolicy', {
      Condition: 'HasAlarmEmail',
    });
  });
});

describe('MonitorPMPStack', () => {
  const pattern = {
    source: ['aws.marketplacecatalog'],
    'detail-type': [
      'Change Set Succeeded',
      'Change Set Failed',
      'Change Set Cancelled',
    ],
  };

  it('hears of the ends of change sets', () => {
    const rule = monitor.findResources('AWS::Events::Rule').EventRule0;
    expect(rule?.Properties).toMatchObject({
      EventPattern: pattern,
      Targets: [
        {
          Arn: { 'Fn::GetAtt': ['ChangesetStatusUpdateLambda', 'Arn'] },
          RetryPolicy: { MaximumRetryAttempts: 185 },
          DeadLetterConfig: {
            Arn: {
              'Fn::GetAtt': ['ChangesetStatusRuleDeadLetterQueue', 'Arn'],
            },
          },
        },
      ],
    });
    monitor.hasResourceProperties('AWS::Lambda::Permission', {
      Principal: 'events.amazonaws.com',
      SourceArn: { 'Fn::GetAtt': ['EventRule0', 'Arn'] },
    });
  });

  it('lets only the rule write to its dead-letter queue', () => {
    monitor.hasResourceProperties('AWS::SQS::QueuePolicy', {
      Queues: [{ Ref: 'ChangesetStatusRuleDeadLetterQueue' }],
      PolicyDocument: {
        Statement: Match.arrayWith([
          Match.objectLike({
            Effect: 'Allow',
            Principal: { Service: 'events.amazonaws.com' },
            Condition: {
              ArnEquals: {
                'aws:SourceArn': {
                  'Fn::GetAtt': ['EventRule0', 'Arn'],
                },
              },
            },
          }),
        ]),
      },
    });
  });

  it('makes all of the live updates, or nothing of them', () => {
    const all: Record<string, { Condition?: string }> =
      monitor.toJSON().Resources;
    const conditional = Object.entries(all)
      .filter(([, { Condition }]) => Condition === 'HasLiveUpdates')
      .map(([id]) => id);
    const own = Object.keys(all).filter(id =>
      id.startsWith('ChangesetUpdates'),
    );
    expect(conditional.sort()).toEqual(own.sort());
    expect(own).toHaveLength(4);
    monitor.hasResourceProperties('AWS::Events::Rule', {
      EventPattern: {
        source: ['aws.marketplacecatalog', 'aws.private-marketplace'],
        'detail-type': [
          ...pattern['detail-type'],
          'Product Request Created',
          'Product Request Approved',
          'Product Request Declined',
          'Product Request Cancelled',
          'Product Request Expired',
        ],
      },
      Targets: [
        Match.objectLike({
          Arn: { 'Fn::GetAtt': ['ChangesetUpdatesQueue', 'Arn'] },
        }),
      ],
    });
  });
});
