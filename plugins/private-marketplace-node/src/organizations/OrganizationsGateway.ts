import type {
  AccountState,
  OrganizationalUnit,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';
import type { CallOptions } from '../catalog/CatalogGateway';

/** An organization of AWS Organizations. @public */
export interface DescribedOrganization {
  /** `o-…` */
  id: string;
  managementAccountId: string;
}

/** An account as AWS lists it. @public */
export interface ListedAccount {
  /** Twelve digits. */
  id: string;
  name: string;
  email?: string;
  state: AccountState;
  /** Ids from the root to the parent; undefined where AWS does not tell. */
  path?: readonly string[];
}

/** Where a list of accounts begins, and who hears how far it has come. @public */
export interface ListAccountsOptions extends CallOptions {
  /** Goes on with the page that this token names; AWS refuses one that is too old. */
  from?: string;
  /** Called, and waited for, after each page, with what names the next. */
  onPage?(next: string | undefined): Promise<void> | void;
}

/** The root or an organizational unit as AWS lists it. @public */
export type ListedUnit = Pick<OrganizationalUnit, 'id' | 'name'>;

/**
 * The part of AWS Organizations that reads its tree. All calls throw
 * AwsCallError. It answers the management account and delegated administrators.
 *
 * @public
 */
export interface OrganizationsGateway {
  describeOrganization(options?: CallOptions): Promise<DescribedOrganization>;
  /** Exactly one, today. */
  listRoots(options?: CallOptions): AsyncIterable<ListedUnit>;
  /** All accounts of the organization, page by page as they are consumed. */
  listAccounts(options?: ListAccountsOptions): AsyncIterable<ListedAccount>;
  /** Accounts right below the root or a unit. */
  listAccountsForParent(
    parentId: string,
    options?: CallOptions,
  ): AsyncIterable<ListedAccount>;
  /** Units right below the root or a unit. */
  listOrganizationalUnitsForParent(
    parentId: string,
    options?: CallOptions,
  ): AsyncIterable<ListedUnit>;
  /** @returns undefined when it is not in the organization. */
  describeAccount(
    id: string,
    options?: CallOptions,
  ): Promise<ListedAccount | undefined>;
  /** @returns undefined when it is not in the organization. */
  describeOrganizationalUnit(
    id: string,
    options?: CallOptions,
  ): Promise<ListedUnit | undefined>;
}
