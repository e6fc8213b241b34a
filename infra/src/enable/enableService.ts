import { isRefusal, type Governance } from './Governance';
import type { Persistence } from './Persistence';

// What enabling trusted access after the role may take.
const RESERVE = 20_000;
// A role that exists and is not seen for so long is not there.
const PATIENCE_WITH_INVALID_INPUT = 30_000;

/** The service-linked role was made, and did not show itself in time. */
export class RoleNotVisibleError extends Error {
  override readonly name = 'RoleNotVisibleError';

  constructor() {
    super(
      'GetRole did not find the service-linked role AWSServiceRoleForPrivateMarketplaceAdmin in time, though it was created.',
    );
  }
}

/**
 * Creates the service-linked role if it is missing, waits for it, and enables
 * trusted access. Enabling it through the API does not create the role (AWS
 * Marketplace Buyer Guide, "Prerequisites"), so the role comes first.
 */
export async function enableService(
  governance: Governance,
  persistence: Persistence,
): Promise<void> {
  await ensureRole(governance, persistence.leaving(RESERVE));
  await persistence.call(signal => governance.enableServiceAccess(signal));
}

async function ensureRole(
  governance: Governance,
  persistence: Persistence,
): Promise<void> {
  const hasRole = () => persistence.call(signal => governance.hasRole(signal));
  if (await hasRole()) return;
  try {
    await persistence.call(signal => governance.createRole(signal));
  } catch (error) {
    // AWS says so when the role exists, and for other reasons.
    if (!isRefusal(error, 'InvalidInputException')) throw error;
    const patience = persistence.atMost(PATIENCE_WITH_INVALID_INPUT);
    if (await patience.wait(hasRole)) return;
    throw error;
  }
  if (!(await persistence.wait(hasRole))) throw new RoleNotVisibleError();
}
