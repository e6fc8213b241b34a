import { deregister, register, replace } from './delegate';
import { enableService } from './enableService';
import type { Governance } from './Governance';
import type { Persistence } from './Persistence';
import { formatDelegatedAdministrator } from './physicalResourceId';
import type { Plan } from './Plan';

/** Does what was planned; the answer is the physical id of the result. */
export async function carryOut(
  plan: Plan,
  governance: Governance,
  persistence: Persistence,
): Promise<string> {
  switch (plan.step) {
    case 'enable':
      await enableService(governance, persistence);
      return plan.id;
    case 'register':
      return formatDelegatedAdministrator(
        await register(governance, persistence, plan.accountId),
      );
    case 'confirm':
      await register(governance, persistence, plan.accountId);
      return plan.id;
    case 'replace':
      return formatDelegatedAdministrator(
        await replace(governance, persistence, plan.accountId, plan.previous),
      );
    case 'deregister':
      await deregister(governance, persistence, plan.accountId);
      return plan.id;
    case 'nothing':
      return plan.id;
    default:
      return plan satisfies never;
  }
}
