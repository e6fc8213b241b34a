import type { Clock } from '../clock';
import { seededRandom } from '../random';
import { ApiError } from '../serving/ApiError';
import { constraintViolation, notFound } from './errors';
import type { OrganizationsOptions } from './options';
import { OrganizationTree } from './tree';

/** The state of AWS Organizations: the tree, trusted access, and who administers what. */
export class Organizations {
  readonly tree: OrganizationTree;
  /** Since when, by service principal. */
  readonly serviceAccess = new Map<string, Date>();
  readonly #administrators = new Map<string, Map<string, Date>>();
  readonly #clock: Clock;
  readonly #random: () => number;

  constructor(readonly options: OrganizationsOptions) {
    this.#clock = options.clock;
    this.#random = options.random ?? seededRandom(1);
    this.tree = new OrganizationTree(options.organization);
    for (const service of options.serviceAccess ?? []) {
      // Long enabled, so there is nothing to propagate.
      this.serviceAccess.set(service, new Date(0));
    }
    for (const each of options.delegatedAdministrators ?? []) {
      this.administratorsOf(each.servicePrincipal).set(
        each.accountId,
        this.#clock.now(),
      );
    }
  }

  /** Whether the next page comes without items. */
  isEmptyPage(): boolean {
    return this.#random() < (this.options.emptyPages ?? 0);
  }

  /** Accounts that administer the service, and since when. */
  administratorsOf(service: string): Map<string, Date> {
    const known = this.#administrators.get(service);
    if (known) return known;
    const none = new Map<string, Date>();
    this.#administrators.set(service, none);
    return none;
  }

  /** Accounts that administer any service, and since when. */
  allAdministrators(): Map<string, Date> {
    const all = [...this.#administrators.values()];
    return new Map(all.flatMap(accounts => [...accounts]));
  }

  enable(service: string): void {
    if (!this.serviceAccess.has(service)) {
      this.serviceAccess.set(service, this.#clock.now());
    }
  }

  disable(service: string): void {
    this.serviceAccess.delete(service);
  }

  register(accountId: string, service: string): void {
    const account = this.tree.account(accountId);
    const administrators = this.administratorsOf(service);
    const { organization, delegatedAdministratorLimit = 1 } = this.options;
    if (!account) throw notFound('AccountNotFoundException', accountId);
    if (accountId === organization.managementAccountId) {
      throw constraintViolation(
        'CANNOT_REGISTER_MASTER_AS_DELEGATED_ADMINISTRATOR',
        'The management account can not be a delegated administrator.',
      );
    }
    if (account.state !== 'ACTIVE') {
      throw constraintViolation(
        'CANNOT_REGISTER_SUSPENDED_ACCOUNT_AS_DELEGATED_ADMINISTRATOR',
        'A suspended account can not be a delegated administrator.',
      );
    }
    if (!this.#hasAccess(service)) {
      throw constraintViolation(
        'SERVICE_ACCESS_NOT_ENABLED',
        `Trusted access of ${service} is not enabled.`,
      );
    }
    if (administrators.has(accountId)) {
      throw new ApiError(
        'AccountAlreadyRegisteredException',
        'The account is already a delegated administrator of this service.',
      );
    }
    if (administrators.size >= delegatedAdministratorLimit) {
      throw constraintViolation(
        delegatedAdministratorLimit === 1
          ? 'DELEGATED_ADMINISTRATOR_EXISTS_FOR_THIS_SERVICE'
          : 'MAX_DELEGATED_ADMINISTRATORS_FOR_SERVICE_LIMIT_EXCEEDED',
        'The service has all the delegated administrators that it can have.',
      );
    }
    administrators.set(accountId, this.#clock.now());
  }

  deregister(accountId: string, service: string): void {
    if (!this.tree.account(accountId)) {
      throw notFound('AccountNotFoundException', accountId);
    }
    if (!this.administratorsOf(service).delete(accountId)) {
      throw new ApiError(
        'AccountNotRegisteredException',
        'The account is no delegated administrator of this service.',
      );
    }
  }

  #hasAccess(service: string): boolean {
    const since = this.serviceAccess.get(service);
    const { propagation = 0 } = this.options;
    return (
      since !== undefined &&
      this.#clock.now().getTime() - since.getTime() >= propagation
    );
  }
}
