import type { Clock } from './clock';
import { startIdentity, type IdentityServer } from './identity';
import type { Organization } from './organization';
import { startOrganizations, type OrganizationsServer } from './organizations';

// As after the integration of AWS Marketplace with AWS Organizations.
const SERVICE = 'private-marketplace.marketplace.amazonaws.com';

/** What AWS clients have to find in their environment to talk to these two. */
export type AccountEnvironment = ReturnType<typeof accountEnvironment>;

/** AWS Organizations, and IAM with STS, running. */
export interface AccountServices {
  organizations: OrganizationsServer;
  identity: IdentityServer;
  env: AccountEnvironment;
  close(): Promise<void>;
}

/** Starts AWS Organizations on the port, and IAM with STS on the next one; 0 picks free ones. */
export async function startAccountServices({
  port,
  clock,
  organization,
  callerAccountId,
}: {
  port: number;
  clock: Clock;
  organization: Organization;
  callerAccountId: string;
}): Promise<AccountServices> {
  const organizations = await startOrganizations({
    port,
    clock,
    organization,
    serviceAccess: [SERVICE],
  });
  const identity = await startIdentity({
    port: port === 0 ? 0 : port + 1,
    clock,
    accountId: organization.managementAccountId,
    callerAccountId,
    serviceLinkedRoles: [SERVICE],
  }).catch(async error => {
    await organizations.close();
    throw error;
  });
  return {
    organizations,
    identity,
    env: accountEnvironment(organizations.url, identity.url),
    close: async () => {
      await Promise.all([organizations.close(), identity.close()]);
    },
  };
}

function accountEnvironment(organizationsUrl: string, identityUrl: string) {
  return {
    AWS_ENDPOINT_URL_ORGANIZATIONS: organizationsUrl,
    AWS_ENDPOINT_URL_IAM: identityUrl,
    AWS_ENDPOINT_URL_STS: identityUrl,
  };
}
