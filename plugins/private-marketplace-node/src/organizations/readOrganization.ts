import type { OrganizationTree } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { AwsCallError } from '../errors/AwsCallError';
import type { OrganizationCheckpoint } from './OrganizationCheckpoint';
import type { OrganizationsGateway } from './OrganizationsGateway';
import { placeAccount, type ReadAccount } from './placeAccount';

// AWS Organizations User Guide, "Quotas and service limits": units are nested
// at most five deep, so that those at the fifth level hold accounts only.
const DEEPEST = 5;

/** An organization as AWS told it. @public */
export interface ReadOrganization extends OrganizationTree {
  managementAccountId: string;
  accounts: readonly ReadAccount[];
}

/** How far a reading came. @public */
export interface ReadingProgress {
  organizationalUnits: number;
  accounts: number;
  /** Parents that are known and were not asked for what is below them. */
  parentsLeft: number;
  /**
   * From where it can go on. A copy of everything so far: in large organizations
   * it need not be kept each time.
   */
  checkpoint(): OrganizationCheckpoint;
}

/** How an organization is read. @public */
export interface ReadOrganizationOptions {
  signal?: AbortSignal;
  /** Goes on from there, unless it is of another organization. */
  resume?: OrganizationCheckpoint;
  /** Called, and waited for, after each parent. */
  onProgress?(progress: ReadingProgress): Promise<void> | void;
}

/**
 * Reads the whole organization with as few calls as AWS allows.
 *
 * Names of units come only from their parents, one call for each parent that
 * can have units (and one for each further 20 units). Then, where AWS tells the
 * paths of accounts, one call for 20 accounts. Where it does not, the first of
 * those calls shows it, and each parent is asked for its accounts, which is less
 * than asking for the parent of each account.
 *
 * What moves meanwhile is seen at its old place or its new one. Without paths an
 * account that moves can be missed, until the next reading.
 *
 * @throws AwsCallError.
 * @public
 */
export async function readOrganization(
  gateway: OrganizationsGateway,
  options: ReadOrganizationOptions = {},
): Promise<ReadOrganization> {
  const { signal, resume } = options;
  const organization = await gateway.describeOrganization({ signal });
  const state =
    resume?.organizationId === organization.id
      ? structuredClone(resume)
      : await begin(gateway, organization.id, signal);
  await readUnits(gateway, state, options);
  const accounts = await readAccounts(gateway, state, options);
  return {
    organizationId: organization.id,
    managementAccountId: organization.managementAccountId,
    rootId: state.rootId,
    organizationalUnits: state.units,
    accounts,
  };
}

async function begin(
  gateway: OrganizationsGateway,
  organizationId: string,
  signal: AbortSignal | undefined,
): Promise<OrganizationCheckpoint> {
  for await (const root of gateway.listRoots({ signal })) {
    return {
      version: 1,
      organizationId,
      rootId: root.id,
      units: [],
      unitParents: [{ id: root.id, depth: 0 }],
      accounts: [],
    };
  }
  throw new AwsCallError({
    operation: 'ListRoots',
    subject: organizationId,
    code: 'UnexpectedAnswer',
    reason: 'the organization has no root',
  });
}

async function readUnits(
  gateway: OrganizationsGateway,
  state: OrganizationCheckpoint,
  options: ReadOrganizationOptions,
): Promise<void> {
  const { signal } = options;
  for (;;) {
    const [parent] = state.unitParents;
    if (!parent) return;
    const parentId = parent.id;
    const units = await belowParent(state, parentId, () =>
      gateway.listOrganizationalUnitsForParent(parentId, { signal }),
    );
    const depth = parent.depth + 1;
    const below = units.map(({ id }) => ({ id, depth }));
    state.units.push(...units.map(unit => ({ ...unit, parentId })));
    state.unitParents.shift();
    if (depth < DEEPEST) state.unitParents.push(...below);
    await report(state, options);
  }
}

async function readAccounts(
  gateway: OrganizationsGateway,
  state: OrganizationCheckpoint,
  options: ReadOrganizationOptions,
): Promise<ReadAccount[]> {
  if (!state.accountParents) {
    if (await readByPath(gateway, state, options)) return once(state.accounts);
    state.accountParents = [state.rootId, ...state.units.map(({ id }) => id)];
    await report(state, options);
  }
  const { signal } = options;
  for (;;) {
    const [parentId] = state.accountParents;
    if (parentId === undefined) break;
    const accounts = await belowParent(state, parentId, () =>
      gateway.listAccountsForParent(parentId, { signal }),
    );
    for (const { path: _path, ...account } of accounts) {
      state.accounts.push({ ...account, parentId });
    }
    state.accountParents.shift();
    await report(state, options);
  }
  return once(state.accounts);
}

/** One that moved meanwhile, or is listed anew, can be there twice; the later place is the new one. */
function once(accounts: readonly ReadAccount[]): ReadAccount[] {
  return [...new Map(accounts.map(each => [each.id, each])).values()];
}

/** @returns whether AWS tells paths, so that one list has all accounts. */
async function readByPath(
  gateway: OrganizationsGateway,
  state: OrganizationCheckpoint,
  options: ReadOrganizationOptions,
): Promise<boolean> {
  const { signal } = options;
  const units = new Map(state.units.map(unit => [unit.id, unit]));
  const list = gateway.listAccounts({
    ...{ signal, from: state.accountsFrom },
    onPage: async next => {
      state.units = [...units.values()];
      state.accountsFrom = next;
      // After the last one there is nothing to go on with.
      if (next !== undefined) await report(state, options);
    },
  });
  try {
    for await (const listed of list) {
      if (!listed.path) return false;
      const account = await placeAccount(gateway, listed, units, signal);
      if (account) state.accounts.push(account);
    }
    return true;
  } catch (error) {
    const isTooOld =
      error instanceof AwsCallError &&
      error.code === 'InvalidInputException' &&
      state.accountsFrom !== undefined;
    if (!isTooOld) throw error;
    state.accountsFrom = undefined;
    state.accounts = [];
    return readByPath(gateway, state, options);
  }
}

/** What is below a parent; nothing, and the parent is forgotten, when it is gone. */
async function belowParent<T>(
  state: OrganizationCheckpoint,
  parentId: string,
  list: () => AsyncIterable<T>,
): Promise<T[]> {
  const found: T[] = [];
  try {
    for await (const each of list()) found.push(each);
    return found;
  } catch (error) {
    const isGone =
      error instanceof AwsCallError &&
      error.code === 'ParentNotFoundException' &&
      parentId !== state.rootId;
    if (!isGone) throw error;
    state.units = state.units.filter(({ id }) => id !== parentId);
    return [];
  }
}

async function report(
  state: OrganizationCheckpoint,
  { onProgress }: ReadOrganizationOptions,
): Promise<void> {
  await onProgress?.({
    organizationalUnits: state.units.length,
    accounts: state.accounts.length,
    parentsLeft: (state.accountParents ?? state.unitParents).length,
    checkpoint: () => structuredClone(state),
  });
}
