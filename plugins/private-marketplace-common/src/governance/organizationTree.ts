/**
 * An organization of AWS Organizations, flat, as it is governed: parents are
 * told by id. Wrong data is coped with: see {@link OrganizationProblem}.
 *
 * @public
 */
export interface OrganizationTree {
  /** `o-…`. As a principal it stands for the top of the tree. */
  organizationId: string;
  /** `r-…`. A parent of others, but no principal (AWS Marketplace API, "Work with the private marketplace"). */
  rootId: string;
  organizationalUnits: readonly OrganizationalUnit[];
  accounts: readonly OrganizationAccount[];
}

/** A folder of accounts. @public */
export interface OrganizationalUnit {
  /** `ou-…` */
  id: string;
  name: string;
  /** The root or another organizational unit. */
  parentId: string;
}

/** A member account, or the management account. @public */
export interface OrganizationAccount {
  /** Twelve digits. */
  id: string;
  name: string;
  /** The root or an organizational unit. */
  parentId: string;
  state: AccountState;
}

/** State of an account (AWS Organizations API, "Account"). @public */
export type AccountState =
  | 'PENDING_ACTIVATION'
  | 'ACTIVE'
  | 'SUSPENDED'
  | 'PENDING_CLOSURE'
  | 'CLOSED';

/** Whether an account procures anything: it does in this state alone. @public */
export function isActive({ state }: { state: AccountState }): boolean {
  return state === 'ACTIVE';
}

/** What can be governed: the organization, an organizational unit or an account. @public */
export type OrganizationNode =
  | OrganizationTopNode
  | OrganizationalUnitNode
  | AccountNode;

/** The organization itself. AWS gives it no name, so its id stands for one. @public */
export interface OrganizationTopNode {
  kind: 'organization';
  id: string;
  name: string;
}

/** An organizational unit in the tree. @public */
export interface OrganizationalUnitNode {
  kind: 'organizational-unit';
  id: string;
  name: string;
}

/** An account in the tree. @public */
export interface AccountNode {
  kind: 'account';
  id: string;
  name: string;
  state: AccountState;
}

/**
 * Something wrong with a tree, and what was made of it. `missing-parent`: no
 * organizational unit has that id; `cycle`: the unit is below itself. Both were
 * put right below the organization. `duplicate-id`: only the first node with
 * the id was kept.
 *
 * @public
 */
export interface OrganizationProblem {
  code: 'missing-parent' | 'cycle' | 'duplicate-id';
  /** The node that it is about. */
  id: string;
  parentId: string;
}
