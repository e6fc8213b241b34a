import {
  changeSetCancelPermission,
  fromVersionSegment,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { changeEvent, readEvent } from '../api/auditedEvent';
import { operation, type Operation } from '../api/Operation';
import type { ExperienceAccess } from '../experiences/ExperienceAccess';
import type { ChangeSetCancellation } from './ChangeSetCancellation';
import type { HistoryReader } from './HistoryReader';
import type { UnrecognizedFiles } from './UnrecognizedFiles';

const read = (queryType: string) => readEvent('experience-read', queryType);

/** What has happened to an experience. */
export function historyOperations({
  access,
  cancellation,
  history,
  unrecognized,
}: {
  access: ExperienceAccess;
  cancellation: ChangeSetCancellation;
  history: HistoryReader;
  unrecognized: UnrecognizedFiles;
}): Operation[] {
  return [
    operation({
      id: 'ListConfigurations',
      method: 'get',
      path: '/experiences/:ref/configurations',
      audit: read('configurations'),
      handle: async ({ path: { ref }, query, caller }) => ({
        body: await history.listConfigurations(
          ref,
          query,
          await access.visibleAt(ref, caller),
        ),
      }),
    }),
    operation({
      id: 'GetConfiguration',
      method: 'get',
      path: '/experiences/:ref/configurations/:version',
      audit: read('configuration'),
      handle: async ({ path: { ref, version }, caller }) => ({
        body: await history.getConfiguration(
          ref,
          fromVersionSegment(version),
          await access.visibleAt(ref, caller),
        ),
      }),
    }),
    operation({
      id: 'ListChangeSets',
      method: 'get',
      path: '/experiences/:ref/change-sets',
      audit: read('change-sets'),
      handle: async ({ path: { ref }, query, caller }) => ({
        body: await history.listChangeSets(
          ref,
          query,
          await access.visibleAt(ref, caller),
        ),
      }),
    }),
    operation({
      id: 'GetChangeSet',
      method: 'get',
      path: '/experiences/:ref/change-sets/:changeSetId',
      audit: read('change-set'),
      handle: async ({ path: { ref, changeSetId }, caller }) => ({
        body: await history.getChangeSet(
          ref,
          changeSetId,
          await access.visibleAt(ref, caller),
        ),
      }),
    }),
    operation({
      id: 'CancelChangeSet',
      method: 'post',
      path: '/experiences/:ref/change-sets/:changeSetId/cancel',
      audit: changeEvent('change-set-cancel'),
      permission: ({ path: { ref }, caller }) =>
        access.demand(changeSetCancelPermission, ref, caller),
      handle: async ({ path: { ref, changeSetId }, caller }) => ({
        status: 202,
        body: await cancellation.cancel(ref, changeSetId, caller),
      }),
    }),
    operation({
      id: 'ListErrors',
      method: 'get',
      path: '/experiences/:ref/errors',
      audit: read('errors'),
      handle: async ({ path: { ref }, query, caller }) => ({
        body: await history.listErrors(
          ref,
          query,
          await access.visibleAt(ref, caller),
        ),
      }),
    }),
    operation({
      id: 'ListUnrecognizedFiles',
      method: 'get',
      path: '/unrecognized-files',
      audit: read('unrecognized-files'),
      handle: async ({ caller }) => ({ body: await unrecognized.list(caller) }),
    }),
  ];
}
