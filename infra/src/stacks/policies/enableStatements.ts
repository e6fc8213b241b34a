import { Aws } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';

/** AWS Organizations User Guide, "AWS Marketplace - Private Marketplace". */
const SERVICE = 'private-marketplace.marketplace.amazonaws.com';
const ROLE = 'AWSServiceRoleForPrivateMarketplaceAdmin';

/**
 * What enabling needs. Disabling trusted access is not there: it would
 * disassociate all audiences, and everybody could procure anything.
 */
export function enableStatements(): PolicyStatement[] {
  const role = `arn:${Aws.PARTITION}:iam::${Aws.ACCOUNT_ID}:role/aws-service-role/${SERVICE}/${ROLE}`;
  return [
    new PolicyStatement({
      sid: 'CreateServiceLinkedRole',
      actions: ['iam:CreateServiceLinkedRole'],
      resources: [role],
      conditions: { StringEquals: { 'iam:AWSServiceName': SERVICE } },
    }),
    new PolicyStatement({
      sid: 'ReadServiceLinkedRole',
      actions: ['iam:GetRole'],
      resources: [role],
    }),
    new PolicyStatement({
      sid: 'EnableServiceAndDelegate',
      actions: [
        'organizations:EnableAWSServiceAccess',
        'organizations:RegisterDelegatedAdministrator',
        'organizations:DeregisterDelegatedAdministrator',
      ],
      resources: ['*'],
      conditions: {
        StringEquals: { 'organizations:ServicePrincipal': SERVICE },
      },
    }),
  ];
}
