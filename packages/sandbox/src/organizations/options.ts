import type { Clock } from '../clock';
import type { Organization } from '../organization/organization';
import type { OrderedFailure, RecordedCall } from '../serving/CallDesk';
import type { RunningApi } from '../serving/startApi';
import type { AccountState } from './tree';

/** What AWS Organizations is started with. */
export interface OrganizationsOptions {
  /** 0 picks a free one. */
  port: number;
  clock: Clock;
  organization: Organization;
  /** Services with trusted access from the start. */
  serviceAccess?: readonly string[];
  /** Delegated administrators from the start. */
  delegatedAdministrators?: readonly {
    accountId: string;
    servicePrincipal: string;
  }[];
  /** How many of them a service can have; 1 unless said, which is simulated. */
  delegatedAdministratorLimit?: number;
  /** Milliseconds from enabling trusted access until others see it; 0 unless said. */
  propagation?: number;
  /** Whether accounts and units tell their `Paths` and `Path`; they do unless said. */
  paths?: boolean;
  /** Which of the two names an account's state goes by; both unless said. */
  states?: 'both' | 'State' | 'Status';
  /** Share of pages that come empty with a token, from 0 to below 1. */
  emptyPages?: number;
  /** 0 to 1, decides which pages come empty: deterministic from a seed. */
  random?: () => number;
  /** Whether calls beyond the documented rates are refused; not unless said. */
  rates?: boolean;
}

/** A running AWS Organizations. */
export interface OrganizationsServer extends RunningApi {
  /** The latest calls, oldest first. */
  readonly calls: readonly RecordedCall[];
  /** Orders refusals. */
  fail(failure: OrderedFailure): void;
  /** @throws Error when there is no such account or no such parent. */
  moveAccount(accountId: string, parentId: string): void;
  /** @throws Error when there is no such account. */
  setAccountState(accountId: string, state: AccountState): void;
  /** Services with trusted access. */
  serviceAccess(): string[];
  /** Accounts that administer a service. */
  delegatedAdministrators(servicePrincipal: string): string[];
}
