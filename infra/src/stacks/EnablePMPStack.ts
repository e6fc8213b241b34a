import { CfnResource, Duration } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { acknowledgeWildcards } from './acknowledgeWildcards';
import { condition, isNot } from './conditions';
import { AutomationFunction } from './functions/AutomationFunction';
import {
  NO_ACCOUNT,
  delegatedAdministratorParameter,
  logRetentionParameter,
} from './parameters';
import { enableStatements } from './policies/enableStatements';
import {
  PrivateMarketplaceStack,
  type PrivateMarketplaceStackProps,
} from './PrivateMarketplaceStack';

/** In seconds. The function ends before CloudFormation gives it up, and has answered by then. */
const SERVICE_TIMEOUT = 300;
const FUNCTION_TIMEOUT = Duration.seconds(280);

/**
 * For the management account: the service-linked role, trusted access, and a
 * delegated administrator.
 *
 * @public
 */
export class EnablePMPStack extends PrivateMarketplaceStack {
  constructor(
    scope: Construct,
    id: string,
    { code, ...props }: PrivateMarketplaceStackProps,
  ) {
    super(scope, id, {
      description:
        'Enables AWS Private Marketplace in an organization and registers its delegated administrator. For the management account.',
      ...props,
    });
    const account = delegatedAdministratorParameter(this);
    const retention = logRetentionParameter(this);
    this.groupParameters({
      'Private Marketplace': [account],
      Operation: [retention],
    });
    const enable = new AutomationFunction(this, 'PMPEnablementLambda', {
      code,
      entry: 'enable',
      description:
        'Enables Private Marketplace and registers its delegated administrator, for CloudFormation',
      timeout: FUNCTION_TIMEOUT,
      statements: enableStatements(),
      logRetention: retention.valueAsNumber,
      // Its failures are seen in the stack itself, and after the timeout
      // CloudFormation listens no more: so no repetition, and no queue.
      retryAttempts: 0,
      maxEventAge: Duration.seconds(SERVICE_TIMEOUT),
    });
    const properties = {
      ServiceToken: enable.function.functionArn,
      ServiceTimeout: SERVICE_TIMEOUT,
    };
    const enabled = new CfnResource(this, 'PMPEnablementCustomResource', {
      // As in AWS's sample, for CloudFormation changes no resource into one of
      // another type.
      type: 'AWS::CloudFormation::CustomResource',
      properties: { ...properties, Task: 'enable' },
    });
    const delegated = new CfnResource(this, 'DelegatedAdministrator', {
      type: 'Custom::DelegatedAdministrator',
      properties: {
        ...properties,
        Task: 'delegate',
        AccountId: account.valueAsString,
      },
    });
    delegated.addResourceDependency(enabled);
    delegated.cfnOptions.condition = condition(
      this,
      'HasDelegatedAdministrator',
      isNot(account, NO_ACCOUNT),
    );
    acknowledgeWildcards(this, [
      {
        resource: '*',
        reason:
          'These actions of AWS Organizations are about the organization as a whole; a condition limits them to the service principal of Private Marketplace, as in AWSPrivateMarketplaceAdminFullAccess.',
      },
    ]);
  }
}
