import type { JsonObject } from '../catalog/json';
import { invalidInput, notFound } from './errors';
import { identifier } from './identifiers';
import type { Organizations } from './Organizations';
import { page } from './paging';
import {
  accountShape,
  arn,
  delegatedAdministratorShape,
  organizationShape,
  seconds,
  unitShape,
} from './shapes';

type Operation = (organizations: Organizations, request: JsonObject) => object;

const byId = ({ id }: { id: string }) => id;

/** What each operation answers, by its name. */
export const operations: ReadonlyMap<string, Operation> = new Map(
  Object.entries<Operation>({
    DescribeOrganization: organizations => ({
      Organization: organizationShape(organizations),
    }),

    ListRoots(organizations, request) {
      const { root } = organizations.options.organization;
      const list = listOf(organizations, 'roots', [root], byId, request);
      return list('Roots', ({ id, name }) => ({
        Id: id,
        Arn: arn(organizations, 'root', id),
        Name: name,
        PolicyTypes: [],
      }));
    },

    ListOrganizationalUnitsForParent(organizations, request) {
      const id = parentOf(organizations, request);
      const units = organizations.tree.unitsOf(id);
      const list = listOf(organizations, `units ${id}`, units, byId, request);
      return list('OrganizationalUnits', unit =>
        unitShape(organizations, unit),
      );
    },

    ListAccountsForParent(organizations, request) {
      const id = parentOf(organizations, request);
      const accounts = organizations.tree.accountsOf(id);
      const name = `accounts ${id}`;
      const list = listOf(organizations, name, accounts, byId, request);
      return list('Accounts', each => accountShape(organizations, each));
    },

    ListAccounts(organizations, request) {
      const { accounts } = organizations.tree;
      const list = listOf(organizations, 'accounts', accounts, byId, request);
      return list('Accounts', each => accountShape(organizations, each));
    },

    ListChildren(organizations, request) {
      const id = parentOf(organizations, request);
      const type = childType(request);
      const { tree } = organizations;
      const children =
        type === 'ACCOUNT' ? tree.accountsOf(id) : tree.unitsOf(id);
      const name = `${type} ${id}`;
      const list = listOf(organizations, name, children, byId, request);
      return list('Children', child => ({ Id: child.id, Type: type }));
    },

    ListParents(organizations, request) {
      const id = identifier(request, 'ChildId');
      const parent = organizations.tree.parentOf(id);
      if (parent === undefined) throw notFound('ChildNotFoundException', id);
      const name = `parents ${id}`;
      const itself = (of: string) => of;
      const list = listOf(organizations, name, [parent], itself, request);
      const { root } = organizations.options.organization;
      return list('Parents', each => ({
        Id: each,
        Type: each === root.id ? 'ROOT' : 'ORGANIZATIONAL_UNIT',
      }));
    },

    DescribeOrganizationalUnit(organizations, request) {
      const id = identifier(request, 'OrganizationalUnitId');
      const unit = organizations.tree.unit(id);
      if (!unit) throw notFound('OrganizationalUnitNotFoundException', id);
      return { OrganizationalUnit: unitShape(organizations, unit) };
    },

    DescribeAccount(organizations, request) {
      const id = identifier(request, 'AccountId');
      const account = organizations.tree.account(id);
      if (!account) throw notFound('AccountNotFoundException', id);
      return { Account: accountShape(organizations, account) };
    },

    ListDelegatedAdministrators(organizations, request) {
      const service =
        request.ServicePrincipal === undefined
          ? undefined
          : identifier(request, 'ServicePrincipal');
      const since =
        service === undefined
          ? organizations.allAdministrators()
          : organizations.administratorsOf(service);
      const accounts = organizations.tree.accounts.filter(({ id }) =>
        since.has(id),
      );
      const name = `administrators ${service}`;
      const list = listOf(organizations, name, accounts, byId, request);
      return list('DelegatedAdministrators', account => ({
        ...delegatedAdministratorShape(organizations, account),
        DelegationEnabledDate: seconds(since.get(account.id) ?? new Date(0)),
      }));
    },

    ListAWSServiceAccessForOrganization(organizations, request) {
      const services = [...organizations.serviceAccess].sort(([a], [b]) =>
        a < b ? -1 : 1,
      );
      const principalOf = ([principal]: [string, Date]) => principal;
      const list = listOf(
        organizations,
        'services',
        services,
        principalOf,
        request,
      );
      return list('EnabledServicePrincipals', ([principal, since]) => ({
        ServicePrincipal: principal,
        DateEnabled: seconds(since),
      }));
    },

    EnableAWSServiceAccess(organizations, request) {
      organizations.enable(identifier(request, 'ServicePrincipal'));
      return {};
    },

    DisableAWSServiceAccess(organizations, request) {
      organizations.disable(identifier(request, 'ServicePrincipal'));
      return {};
    },

    RegisterDelegatedAdministrator(organizations, request) {
      organizations.register(
        identifier(request, 'AccountId'),
        identifier(request, 'ServicePrincipal'),
      );
      return {};
    },

    DeregisterDelegatedAdministrator(organizations, request) {
      organizations.deregister(
        identifier(request, 'AccountId'),
        identifier(request, 'ServicePrincipal'),
      );
      return {};
    },
  }),
);

/** A page of the list, to be written under a name in a shape. */
function listOf<T>(
  organizations: Organizations,
  list: string,
  items: readonly T[],
  idOf: (item: T) => string,
  request: JsonObject,
): (member: string, toShape: (item: T) => object) => object {
  const isEmpty = () => organizations.isEmptyPage();
  const { items: shown, NextToken } = page(items, idOf, request, list, isEmpty);
  return (member, toShape) => ({ [member]: shown.map(toShape), NextToken });
}

function parentOf({ tree }: Organizations, request: JsonObject): string {
  const id = identifier(request, 'ParentId');
  if (!tree.isParent(id)) throw notFound('ParentNotFoundException', id);
  return id;
}

function childType({ ChildType }: JsonObject): string {
  if (ChildType === 'ACCOUNT' || ChildType === 'ORGANIZATIONAL_UNIT') {
    return ChildType;
  }
  throw invalidInput('INVALID_ENUM', 'ChildType has an unknown value.');
}
