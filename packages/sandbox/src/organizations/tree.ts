import type {
  Account,
  Organization,
  OrganizationalUnit,
} from '../organization/organization';

/** States of an account (AWS Organizations API Reference, Account). */
export type AccountState =
  | 'PENDING_ACTIVATION'
  | 'ACTIVE'
  | 'SUSPENDED'
  | 'PENDING_CLOSURE'
  | 'CLOSED';

/** An account as it now is. */
export type CurrentAccount = Omit<Account, 'status' | 'state'> & {
  state: AccountState;
};

/** Root, organizational units and accounts, with the ways up and down. Lists go by id. */
export class OrganizationTree {
  readonly accounts: readonly CurrentAccount[];
  readonly #accounts: ReadonlyMap<string, CurrentAccount>;
  readonly #units: ReadonlyMap<string, OrganizationalUnit>;
  readonly #unitsOf = new Map<string, OrganizationalUnit[]>();
  readonly #accountsOf = new Map<string, CurrentAccount[]>();

  constructor(readonly organization: Organization) {
    const units = sorted(organization.organizationalUnits);
    this.accounts = sorted(organization.accounts).map(
      ({ status: _status, ...account }) => ({ ...account }),
    );
    this.#units = new Map(units.map(unit => [unit.id, unit]));
    this.#accounts = new Map(this.accounts.map(each => [each.id, each]));
    for (const unit of units) add(this.#unitsOf, unit);
    for (const account of this.accounts) add(this.#accountsOf, account);
  }

  account(id: string): CurrentAccount | undefined {
    return this.#accounts.get(id);
  }

  unit(id: string): OrganizationalUnit | undefined {
    return this.#units.get(id);
  }

  /** Whether something can be below it: the root or an organizational unit. */
  isParent(id: string): boolean {
    return id === this.organization.root.id || this.#units.has(id);
  }

  parentOf(id: string): string | undefined {
    return (this.#units.get(id) ?? this.#accounts.get(id))?.parentId;
  }

  unitsOf(parentId: string): readonly OrganizationalUnit[] {
    return this.#unitsOf.get(parentId) ?? [];
  }

  accountsOf(parentId: string): readonly CurrentAccount[] {
    return this.#accountsOf.get(parentId) ?? [];
  }

  /** From the organization down to the node, as AWS writes it: `o-…/r-…/ou-…/`. */
  pathOf(id: string): string {
    const ids: string[] = [];
    for (let at: string | undefined = id; at; at = this.parentOf(at)) {
      ids.unshift(at);
    }
    return `${[this.organization.id, ...ids].join('/')}/`;
  }

  /** @throws Error when there is no such account or no such parent. */
  move(accountId: string, parentId: string): void {
    const account = this.#known(accountId);
    if (!this.isParent(parentId)) throw new Error(`There is no ${parentId}.`);
    this.#accountsOf.set(
      account.parentId,
      this.accountsOf(account.parentId).filter(each => each !== account),
    );
    account.parentId = parentId;
    add(this.#accountsOf, account);
    this.#accountsOf.set(parentId, sorted(this.accountsOf(parentId)));
  }

  /** @throws Error when there is no such account. */
  setState(accountId: string, state: AccountState): void {
    this.#known(accountId).state = state;
  }

  #known(id: string): CurrentAccount {
    const account = this.#accounts.get(id);
    if (!account) throw new Error(`There is no account ${id}.`);
    return account;
  }
}

function sorted<T extends { id: string }>(items: readonly T[]): T[] {
  return [...items].sort((a, b) => {
    if (a.id === b.id) return 0;
    return a.id < b.id ? -1 : 1;
  });
}

function add<T extends { parentId: string }>(
  children: Map<string, T[]>,
  child: T,
): void {
  const siblings = children.get(child.parentId);
  if (siblings) siblings.push(child);
  else children.set(child.parentId, [child]);
}
