import { AwsCallError } from '../errors/AwsCallError';
import type { OrganizationsGateway } from '../organizations/OrganizationsGateway';

/** What has to be known of accounts to say whose entities are listed. Both throw AwsCallError. @public */
export interface AccountQuestions {
  /** @returns undefined in an account that is in no organization. */
  managementAccountId(): Promise<string | undefined>;
  ownAccountId(): Promise<string>;
}

/**
 * Asks with the credentials of the environment. Needs
 * `organizations:DescribeOrganization`; GetCallerIdentity needs no permission
 * (AWS Security Token Service API Reference, "GetCallerIdentity").
 */
export function askAws(): AccountQuestions {
  return {
    // Imported late: most invocations of a function list nothing.
    managementAccountId: async () => {
      const { createOrganizationsClient } = await import(
        './organizationsClient'
      );
      const { AwsOrganizationsGateway } = await import(
        '../organizations/AwsOrganizationsGateway'
      );
      return managementAccountOf(
        new AwsOrganizationsGateway(createOrganizationsClient()),
      );
    },
    ownAccountId: async () => {
      const { createIdentityClient } = await import('./identityClient');
      const { ownAccountOf } = await import('./ownAccountOf');
      return ownAccountOf(createIdentityClient());
    },
  };
}

/** The account that owns the organization; undefined when there is none. */
export async function managementAccountOf(
  organizations: Pick<OrganizationsGateway, 'describeOrganization'>,
): Promise<string | undefined> {
  try {
    return (await organizations.describeOrganization()).managementAccountId;
  } catch (error) {
    const isAlone =
      error instanceof AwsCallError &&
      error.code === 'AWSOrganizationsNotInUseException';
    if (isAlone) return undefined;
    throw error;
  }
}
