import type { Account } from '@aws-sdk/client-organizations';
import type { AccountState } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import type { ListedAccount } from './OrganizationsGateway';

const states: readonly AccountState[] = [
  'PENDING_ACTIVATION',
  'ACTIVE',
  'SUSPENDED',
  'PENDING_CLOSURE',
  'CLOSED',
];

/** Reads an account; undefined when it has no id. */
export function parseAccount(account: Account): ListedAccount | undefined {
  const { Id: id, Name: name, Email: email, Paths: paths } = account;
  if (!id) return undefined;
  return {
    id,
    name: name ?? '',
    ...(email && { email }),
    state: parseState(account),
    ...pathOf(paths?.[0]),
  };
}

/**
 * `State` replaces `Status`, which ends in September 2026 (AWS Organizations API
 * Reference, Account). An account with neither, or with a state of the future,
 * counts as active: it is governed all the same.
 */
function parseState({ State, Status }: Account): AccountState {
  const find = (value: string | undefined) =>
    states.find(state => state === value);
  return find(State) ?? find(Status) ?? 'ACTIVE';
}

/** From `o-…/r-…/ou-…/`, with or without the account at its end. */
function pathOf(path: string | undefined): { path?: readonly string[] } {
  const parents = path?.split('/').filter(part => /^(r|ou)-/.test(part)) ?? [];
  return parents[0]?.startsWith('r-') ? { path: parents } : {};
}
