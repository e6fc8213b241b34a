/** The id of what the task `enable` makes: there is one in an organization. */
export const ENABLED_ID = 'private-marketplace';

/** The id of what could not be made. Its deletion does nothing. */
export const NOTHING_ID = 'private-marketplace-nothing';

/** A delegated administrator, and whether this stack registered it. */
export interface DelegatedAdministrator {
  accountId: string;
  /** False when the account was registered before, by someone else. */
  registered: boolean;
}

/** The id that CloudFormation keeps for a delegated administrator. */
export function formatDelegatedAdministrator({
  accountId,
  registered,
}: DelegatedAdministrator): string {
  return `delegated-administrator-${accountId}-${
    registered ? 'registered' : 'found'
  }`;
}

/** The reverse; undefined for any other id. */
export function parseDelegatedAdministrator(
  id: string | undefined,
): DelegatedAdministrator | undefined {
  const match = /^delegated-administrator-(\d{12})-(registered|found)$/.exec(
    id ?? '',
  );
  const [, accountId, how] = match ?? [];
  if (accountId === undefined) return undefined;
  return { accountId, registered: how === 'registered' };
}
