import {
  policiesOf,
  stacksOf,
  type PolicyLine,
} from './__testUtils__/synthesize';
import {
  BACKSTAGE_WILDCARDS,
  MARK_WILDCARDS,
  PIPELINE_WILDCARDS,
} from './policies/reviewedWildcards';

const { enable, configure, monitor } = stacksOf();
const lines = [enable, configure, monitor].flatMap(policiesOf);

function ownedBy(owner: string): PolicyLine[] {
  return lines.filter(line => line.owner === owner);
}

/** Prefixes of keys on which a policy allows an action. */
function prefixes(owner: string, action: string): string[] {
  return ownedBy(owner)
    .filter(({ actions }) => actions.includes(action))
    .flatMap(({ resources }) => resources)
    .map(resource => resource.split('/')[1] ?? '')
    .sort();
}

describe('policies', () => {
  it('allow, and name each action', () => {
    expect(lines.length).toBeGreaterThan(40);
    expect(lines.filter(({ effect }) => effect !== 'Allow')).toEqual([]);
    const wild = lines.filter(({ actions }) =>
      actions.some(action => action.includes('*')),
    );
    expect(wild).toEqual([]);
  });

  it('name no wildcard that was not reviewed, and the review none that is not there', () => {
    const named = [configure, monitor]
      .flatMap(policiesOf)
      .flatMap(({ resources }) => resources)
      .filter(resource => resource.includes('*'));
    const reviewed = [
      ...PIPELINE_WILDCARDS,
      ...MARK_WILDCARDS,
      ...BACKSTAGE_WILDCARDS,
    ].map(({ resource }) => resource);
    expect([...new Set(named)].sort()).toEqual(reviewed.sort());
  });

  it.each([
    'ConfigurePrivateMarketplaceLambdaRole',
    'ReconcilePrivateMarketplaceLambdaRole',
    'ChangesetStatusUpdateLambdaRole',
  ])('let %s change experiences, and no product or offer', owner => {
    const [start, ...more] = ownedBy(owner).filter(({ actions }) =>
      actions.includes('aws-marketplace:StartChangeSet'),
    );
    expect(more).toEqual([]);
    expect(start).toMatchObject({
      resources: [
        'arn:<AWS::Partition>:aws-marketplace:us-east-1:*:AWSMarketplace/Experience/*',
        'arn:<AWS::Partition>:aws-marketplace:us-east-1:*:AWSMarketplace/ChangeSet/*',
      ],
      conditions: {
        StringEquals: {
          'catalog:ChangeType': expect.arrayContaining(['CreateExperience']),
        },
      },
    });
    expect(prefixes(owner, 's3:PutObject')).not.toContain('Experience_*');
  });

  it('split the bucket: who may upload configurations may not replace a status', () => {
    expect(prefixes('PolicyWrite', 's3:PutObject')).toEqual(['Experience_*']);
    expect(prefixes('PolicyUpload', 's3:PutObject')).toEqual(['Experience_*']);
    expect(prefixes('PolicyRead', 's3:PutObject')).toEqual([]);
    for (const action of ['s3:GetObjectTagging', 's3:PutObjectTagging']) {
      expect(prefixes('PolicyUpload', action)).toEqual(['Experience_*']);
    }
    expect(prefixes('PolicyRead', 's3:GetObject')).toEqual([
      'ERROR_*',
      'Experience_*',
      'STATUS_Experience_*',
    ]);
    expect(ownedBy('PolicyAdopt')).toEqual([
      expect.objectContaining({
        actions: ['s3:PutObject'],
        resources: [
          'arn:<AWS::Partition>:s3:::<ExperiencesS3BucketName>/STATUS_Experience_*',
        ],
        conditions: { Null: { 's3:if-none-match': 'false' } },
      }),
    ]);
  });

  it('let nobody start a change set but the functions', () => {
    const starters = lines
      .filter(({ actions }) =>
        actions.includes('aws-marketplace:StartChangeSet'),
      )
      .map(({ owner }) => owner);
    expect(starters).toHaveLength(3);
    expect(starters.every(owner => owner.endsWith('LambdaRole'))).toBe(true);
  });

  it('limit enabling to Private Marketplace', () => {
    const service = 'private-marketplace.marketplace.amazonaws.com';
    const role = `arn:<AWS::Partition>:iam::<AWS::AccountId>:role/aws-service-role/${service}/AWSServiceRoleForPrivateMarketplaceAdmin`;
    expect(ownedBy('PMPEnablementLambdaRole')).toEqual([
      {
        owner: 'PMPEnablementLambdaRole',
        effect: 'Allow',
        actions: ['iam:CreateServiceLinkedRole'],
        resources: [role],
        conditions: { StringEquals: { 'iam:AWSServiceName': service } },
      },
      expect.objectContaining({ actions: ['iam:GetRole'], resources: [role] }),
      expect.objectContaining({
        actions: [
          'organizations:EnableAWSServiceAccess',
          'organizations:RegisterDelegatedAdministrator',
          'organizations:DeregisterDelegatedAdministrator',
        ],
        conditions: {
          StringEquals: { 'organizations:ServicePrincipal': service },
        },
      }),
      expect.objectContaining({
        actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
        resources: ['<PMPEnablementLambdaLogs.Arn>'],
      }),
    ]);
  });
});
