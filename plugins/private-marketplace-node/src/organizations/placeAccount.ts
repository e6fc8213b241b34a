import type {
  OrganizationAccount,
  OrganizationalUnit,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';
import type {
  ListedAccount,
  OrganizationsGateway,
} from './OrganizationsGateway';
import { AwsCallError } from '../errors/AwsCallError';

const ATTEMPTS = 3;

/** An account with the address of its owner. @public */
export type ReadAccount = OrganizationAccount & { email?: string };

/**
 * Puts an account below the last unit of its path. Units that came to be after
 * the units were listed are asked for and added.
 *
 * @returns undefined when the account has left the organization meanwhile.
 * @throws AwsCallError
 */
export async function placeAccount(
  gateway: OrganizationsGateway,
  listed: ListedAccount,
  units: Map<string, OrganizationalUnit>,
  signal: AbortSignal | undefined,
): Promise<ReadAccount | undefined> {
  let current: ListedAccount | undefined = listed;
  for (let attempt = 1; current && attempt <= ATTEMPTS; attempt += 1) {
    const { path = [], ...account }: ListedAccount = current;
    const parentId = path.at(-1);
    if (
      parentId !== undefined &&
      (await addMissing(gateway, path, units, signal))
    ) {
      return { ...account, parentId };
    }
    // A unit can be deleted only when it is empty, so the account is elsewhere now.
    current = await gateway.describeAccount(account.id, { signal });
  }
  if (!current) return undefined;
  throw new AwsCallError({
    operation: 'DescribeAccount',
    subject: current.id,
    code: 'UnexpectedAnswer',
    reason: 'it is below a unit that is not in the organization',
  });
}

/** @returns false when a unit of the path is no more. */
async function addMissing(
  gateway: OrganizationsGateway,
  [rootId, ...path]: readonly string[],
  units: Map<string, OrganizationalUnit>,
  signal: AbortSignal | undefined,
): Promise<boolean> {
  let parentId = rootId ?? '';
  for (const id of path) {
    if (!units.has(id)) {
      const unit = await gateway.describeOrganizationalUnit(id, { signal });
      if (!unit) return false;
      units.set(id, { id, name: unit.name, parentId });
    }
    parentId = id;
  }
  return true;
}
