import type { Clock } from '../clock';
import type { OrderedFailure, RecordedCall } from '../serving/CallDesk';
import type { RunningApi } from '../serving/startApi';

/** What AWS Identity and Access Management is started with. */
export interface IdentityOptions {
  /** 0 picks a free one. */
  port: number;
  clock: Clock;
  accountId: string;
  /** Account of whoever calls; `accountId` unless said. */
  callerAccountId?: string;
  /** Services whose service-linked role is there from the start. */
  serviceLinkedRoles?: readonly string[];
  /** When a created role can be seen; at once unless said. */
  visible?: {
    /** After GetRole was asked so often in vain. */
    afterCalls?: number;
    /** After so many milliseconds. */
    afterMilliseconds?: number;
  };
}

/** A running AWS Identity and Access Management. */
export interface IdentityServer extends RunningApi {
  /** The latest calls, oldest first. */
  readonly calls: readonly RecordedCall[];
  /** Orders refusals. */
  fail(failure: OrderedFailure): void;
  /** Names of the roles, visible or not. */
  roles(): string[];
}
