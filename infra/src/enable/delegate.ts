import { brokenConstraint, isRefusal, type Governance } from './Governance';
import type { Persistence } from './Persistence';
import type { DelegatedAdministrator } from './physicalResourceId';

// What registering the previous administrator again may take.
const RESERVE = 30_000;

/** The previous administrator was deregistered, and neither could be registered. */
export class NoAdministratorError extends Error {
  override readonly name = 'NoAdministratorError';

  constructor(
    readonly previous: string,
    /** Why the new one was not registered. */
    override readonly cause: unknown,
    /** Why the previous one was not registered again. */
    readonly restoring: unknown,
  ) {
    super(
      `${previous} was deregistered to make room and could not be registered again (${
        restoring instanceof Error ? restoring.message : String(restoring)
      }), so that there is no delegated administrator now.`,
    );
  }
}

/** Registers an account, or finds that it is registered. */
export async function register(
  governance: Governance,
  persistence: Persistence,
  accountId: string,
): Promise<DelegatedAdministrator> {
  try {
    await persistence.call(signal => governance.register(accountId, signal));
    return { accountId, registered: true };
  } catch (error) {
    // Also after an answer that was lost: what is not surely ours stays on deletion.
    if (isRefusal(error, 'AccountAlreadyRegisteredException')) {
      return { accountId, registered: false };
    }
    throw error;
  }
}

/** Deregisters an account unless it is none of the administrators. */
export async function deregister(
  governance: Governance,
  persistence: Persistence,
  accountId: string,
): Promise<void> {
  try {
    await persistence.call(signal => governance.deregister(accountId, signal));
  } catch (error) {
    const isGone = isRefusal(
      error,
      'AccountNotRegisteredException',
      // An account that has left the organization administers nothing in it.
      'AccountNotFoundException',
    );
    if (!isGone) throw error;
  }
}

/**
 * Registers another account. The previous one stays until CloudFormation asks
 * for its deletion, unless AWS allows no two at a time. Then it makes room,
 * provided that this stack registered it.
 *
 * @throws NoAdministratorError when that leaves none.
 */
export async function replace(
  governance: Governance,
  persistence: Persistence,
  accountId: string,
  previous: DelegatedAdministrator,
): Promise<DelegatedAdministrator> {
  const first = persistence.leaving(RESERVE);
  try {
    return await register(governance, first, accountId);
  } catch (error) {
    if (!previous.registered || !isFull(error)) throw error;
  }
  await deregister(governance, first, previous.accountId);
  try {
    return await persistWhileFull(governance, first, accountId);
  } catch (error) {
    await restore(governance, persistence, previous.accountId, error);
    throw error;
  }
}

/** The place that was made can take a while to be seen. */
async function persistWhileFull(
  governance: Governance,
  persistence: Persistence,
  accountId: string,
): Promise<DelegatedAdministrator> {
  let refusal: unknown;
  let result: DelegatedAdministrator | undefined;
  await persistence.wait(async () => {
    try {
      result = await register(governance, persistence, accountId);
      return true;
    } catch (error) {
      refusal = error;
      if (isFull(error)) return false;
      throw error;
    }
  });
  if (result) return result;
  throw refusal;
}

async function restore(
  governance: Governance,
  persistence: Persistence,
  previous: string,
  cause: unknown,
): Promise<void> {
  try {
    await register(governance, persistence, previous);
  } catch (error) {
    throw new NoAdministratorError(previous, cause, error);
  }
}

function isFull(error: unknown): boolean {
  return [
    'DELEGATED_ADMINISTRATOR_EXISTS_FOR_THIS_SERVICE',
    'MAX_DELEGATED_ADMINISTRATORS_FOR_SERVICE_LIMIT_EXCEEDED',
  ].includes(brokenConstraint(error) ?? '');
}
