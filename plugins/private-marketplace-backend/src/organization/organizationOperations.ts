import { readEvent } from '../api/auditedEvent';
import type { Caller } from '../api/Caller';
import type { CallerOwners } from '../api/CallerOwners';
import { operation, type Operation } from '../api/Operation';
import type { Organization } from './Organization';

const read = (queryType: string, ...names: string[]) =>
  readEvent('organization-read', queryType, ...names);

/**
 * Finds the id of the one product that a text means.
 *
 * @throws InputError where it is none, or not one.
 */
export type FindMeant = (text: string, caller: Caller) => Promise<string>;

/** The organization, and what governs it. */
export function organizationOperations({
  organization,
  owners,
  findMeant,
}: {
  organization: Organization;
  owners: CallerOwners;
  findMeant: FindMeant;
}): Operation[] {
  return [
    operation({
      id: 'ListOrganizationNodes',
      method: 'get',
      path: '/organization/nodes',
      audit: read('nodes', 'parent'),
      handle: async ({ query, caller }) => ({
        body: await organization.listNodes(
          { ...query, owner: await owners.resolve(query.owner, caller) },
          caller,
        ),
      }),
    }),
    operation({
      id: 'ListOrganizationBranches',
      method: 'get',
      path: '/organization/branches',
      audit: read('branches'),
      handle: async ({ query, caller }) => ({
        body: await organization.listBranches(query, caller),
      }),
    }),
    operation({
      id: 'GetOrganizationNode',
      method: 'get',
      path: '/organization/nodes/:nodeId',
      audit: read('node'),
      handle: async ({ path: { nodeId }, caller }) => ({
        body: await organization.getNode(nodeId, caller),
      }),
    }),
    operation({
      id: 'GetVerdict',
      method: 'get',
      path: '/organization/verdict',
      audit: read('verdict', 'account', 'product'),
      handle: async ({ query: { account, product }, caller }) => {
        const question = { account, product: await findMeant(product, caller) };
        return { body: await organization.getVerdict(question, caller) };
      },
    }),
  ];
}
