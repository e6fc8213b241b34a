import { readEvent } from '../api/auditedEvent';
import type { CallerOwners } from '../api/CallerOwners';
import { operation, type Operation } from '../api/Operation';
import type { SyncReader } from '../sync/SyncReader';
import type { ExperienceAccess } from './ExperienceAccess';
import type { ExperienceReader } from './ExperienceReader';

const read = (queryType: string) => readEvent('experience-read', queryType);

/** Experiences, what is on their lists, and how fresh that is. */
export function experienceOperations({
  access,
  owners,
  reader,
  sync,
}: {
  access: ExperienceAccess;
  owners: CallerOwners;
  reader: ExperienceReader;
  sync: SyncReader;
}): Operation[] {
  return [
    operation({
      id: 'ListExperiences',
      method: 'get',
      path: '/experiences',
      audit: read('list'),
      handle: async ({ query, caller }) => ({
        body: await reader.list(
          { ...query, owner: await owners.resolve(query.owner, caller) },
          await access.visible(caller),
        ),
      }),
    }),
    operation({
      id: 'GetOverview',
      method: 'get',
      path: '/overview',
      audit: read('overview'),
      handle: async ({ caller }) => ({
        body: await reader.overview(
          await owners.of(caller),
          await access.visible(caller),
        ),
      }),
    }),
    operation({
      id: 'GetExperience',
      method: 'get',
      path: '/experiences/:ref',
      audit: read('get'),
      handle: async ({ path: { ref }, caller }) => ({
        body: await reader.get(ref, await access.visibleAt(ref, caller)),
      }),
    }),
    operation({
      id: 'ListProducts',
      method: 'get',
      path: '/experiences/:ref/products',
      audit: read('products'),
      handle: async ({ path: { ref }, query, caller }) => ({
        body: await reader.listProducts(
          ref,
          query,
          await access.visibleAt(ref, caller),
        ),
      }),
    }),
    operation({
      id: 'ListPrincipals',
      method: 'get',
      path: '/experiences/:ref/principals',
      audit: read('principals'),
      handle: async ({ path: { ref }, query, caller }) => ({
        body: await reader.listPrincipals(
          ref,
          query,
          await access.visibleAt(ref, caller),
        ),
      }),
    }),
    operation({
      id: 'GetSync',
      method: 'get',
      path: '/sync',
      // How fresh the data is, is no secret.
      audit: undefined,
      handle: async ({ caller }) => {
        await access.visible(caller);
        return { body: await sync.state() };
      },
    }),
  ];
}
