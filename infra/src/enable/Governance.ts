import {
  CreateServiceLinkedRoleCommand,
  GetRoleCommand,
  type IAMClient,
} from '@aws-sdk/client-iam';
import {
  DeregisterDelegatedAdministratorCommand,
  EnableAWSServiceAccessCommand,
  RegisterDelegatedAdministratorCommand,
  type OrganizationsClient,
} from '@aws-sdk/client-organizations';
import {
  AwsCallError,
  callAws,
} from '@private-marketplace/backstage-plugin-private-marketplace-node/gateways';

// AWS Organizations User Guide, "AWS Marketplace private marketplace and AWS Organizations".
const SERVICE = 'private-marketplace.marketplace.amazonaws.com';
const ROLE = 'AWSServiceRoleForPrivateMarketplaceAdmin';

/**
 * The calls of AWS that bring private marketplaces under the organization. All
 * throw AwsCallError, and none is repeated. There is none that disables.
 */
export class Governance {
  readonly #iam: IAMClient;
  readonly #organizations: OrganizationsClient;

  constructor(clients: { iam: IAMClient; organizations: OrganizationsClient }) {
    this.#iam = clients.iam;
    this.#organizations = clients.organizations;
  }

  /** Whether the service-linked role can be seen. */
  async hasRole(abortSignal: AbortSignal): Promise<boolean> {
    const command = new GetRoleCommand({ RoleName: ROLE });
    try {
      await callAws('GetRole', ROLE, () =>
        this.#iam.send(command, { abortSignal }),
      );
      return true;
    } catch (error) {
      if (isRefusal(error, 'NoSuchEntityException')) return false;
      throw error;
    }
  }

  async createRole(abortSignal: AbortSignal): Promise<void> {
    const command = new CreateServiceLinkedRoleCommand({
      AWSServiceName: SERVICE,
    });
    await callAws('CreateServiceLinkedRole', SERVICE, () =>
      this.#iam.send(command, { abortSignal }),
    );
  }

  /** Enabled already, it stays so. */
  async enableServiceAccess(abortSignal: AbortSignal): Promise<void> {
    const command = new EnableAWSServiceAccessCommand({
      ServicePrincipal: SERVICE,
    });
    await callAws('EnableAWSServiceAccess', SERVICE, () =>
      this.#organizations.send(command, { abortSignal }),
    );
  }

  async register(accountId: string, abortSignal: AbortSignal): Promise<void> {
    const command = new RegisterDelegatedAdministratorCommand({
      AccountId: accountId,
      ServicePrincipal: SERVICE,
    });
    await callAws('RegisterDelegatedAdministrator', accountId, () =>
      this.#organizations.send(command, { abortSignal }),
    );
  }

  async deregister(accountId: string, abortSignal: AbortSignal): Promise<void> {
    const command = new DeregisterDelegatedAdministratorCommand({
      AccountId: accountId,
      ServicePrincipal: SERVICE,
    });
    await callAws('DeregisterDelegatedAdministrator', accountId, () =>
      this.#organizations.send(command, { abortSignal }),
    );
  }
}

/** Whether AWS refused a call with an error of this name. */
export function isRefusal(error: unknown, ...codes: string[]): boolean {
  return error instanceof AwsCallError && codes.includes(error.code);
}

/** Which rule of the organization was broken (AWS Organizations API Reference, ConstraintViolationException). */
export function brokenConstraint(error: unknown): string | undefined {
  if (!isRefusal(error, 'ConstraintViolationException')) return undefined;
  const cause = error instanceof Error ? error.cause : undefined;
  const reason: unknown =
    typeof cause === 'object' && cause !== null
      ? Reflect.get(cause, 'Reason')
      : undefined;
  return typeof reason === 'string' ? reason : undefined;
}
