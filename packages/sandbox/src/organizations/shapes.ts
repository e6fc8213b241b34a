import type { OrganizationalUnit } from '../organization/organization';
import type { Organizations } from './Organizations';
import type { AccountState, CurrentAccount } from './tree';

// What closed accounts were called before there was a State; that an account
// which is yet to be activated counts as suspended is simulated.
const statusOf: Readonly<Record<AccountState, string>> = {
  PENDING_ACTIVATION: 'SUSPENDED',
  ACTIVE: 'ACTIVE',
  SUSPENDED: 'SUSPENDED',
  PENDING_CLOSURE: 'PENDING_CLOSURE',
  CLOSED: 'SUSPENDED',
};

/** Seconds since 1970, as JSON 1.1 writes times. */
export function seconds(time: Date): number {
  return time.getTime() / 1000;
}

/** ARN of something in the organization. */
export function arn(
  { options }: Organizations,
  kind: 'account' | 'organization' | 'ou' | 'root',
  id?: string,
): string {
  const { id: organizationId, managementAccountId } = options.organization;
  const path = [kind, organizationId, id].filter(Boolean).join('/');
  return `arn:aws:organizations::${managementAccountId}:${path}`;
}

/** Organization, as DescribeOrganization answers. */
export function organizationShape(organizations: Organizations): object {
  const { id, managementAccountId } = organizations.options.organization;
  return {
    Id: id,
    Arn: arn(organizations, 'organization'),
    FeatureSet: 'ALL',
    MasterAccountArn: arn(organizations, 'account', managementAccountId),
    MasterAccountId: managementAccountId,
    MasterAccountEmail: organizations.tree.account(managementAccountId)?.email,
    AvailablePolicyTypes: [],
  };
}

/** OrganizationalUnit. */
export function unitShape(
  organizations: Organizations,
  { id, name }: OrganizationalUnit,
): object {
  return {
    Id: id,
    Arn: arn(organizations, 'ou', id),
    Name: name,
    ...(organizations.options.paths !== false && {
      Path: organizations.tree.pathOf(id),
    }),
  };
}

/** Account. */
export function accountShape(
  organizations: Organizations,
  account: CurrentAccount,
): object {
  const { paths = true } = organizations.options;
  return {
    ...delegatedAdministratorShape(organizations, account),
    ...(paths && { Paths: [organizations.tree.pathOf(account.id)] }),
  };
}

/** An account without its place, as in DelegatedAdministrator. */
export function delegatedAdministratorShape(
  organizations: Organizations,
  account: CurrentAccount,
): object {
  const { states = 'both' } = organizations.options;
  return {
    Id: account.id,
    Arn: arn(organizations, 'account', account.id),
    Email: account.email,
    Name: account.name,
    ...(states !== 'State' && { Status: statusOf[account.state] }),
    ...(states !== 'Status' && { State: account.state }),
    JoinedMethod: account.joinedMethod,
    JoinedTimestamp: seconds(new Date(account.joinedTimestamp)),
  };
}
