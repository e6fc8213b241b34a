import type { JsonObject } from '@backstage/types';
import {
  isShown,
  type PrincipalMove,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { changeEvent, readEvent } from '../api/auditedEvent';
import { operation, type Operation } from '../api/Operation';
import type { Caller } from '../api/Caller';
import type { OrganizationAccess } from '../organization/OrganizationAccess';
import type { AuthorizedMoves } from './AuthorizedMoves';

const read = (queryType: string, ...names: string[]) =>
  readEvent('organization-read', queryType, ...names);

/** Moves of principals from one experience to another. */
export function moveOperations({
  access,
  moves,
}: {
  access: OrganizationAccess;
  moves: AuthorizedMoves;
}): Operation[] {
  // Which experiences it is about, only the body or the database says.
  const permission = ({ caller }: { caller: Caller }) =>
    access.demandRead(caller);
  return [
    operation({
      id: 'ListMoves',
      method: 'get',
      path: '/organization/moves',
      audit: read('moves', 'principal'),
      handle: async ({ query, caller }) => ({
        body: await moves.list(query, caller),
      }),
    }),
    operation({
      id: 'GetMove',
      method: 'get',
      path: '/organization/moves/:moveId',
      audit: read('move'),
      handle: async ({ path: { moveId }, caller }) => ({
        body: await moves.get(moveId, caller),
      }),
    }),
    operation({
      id: 'MovePrincipal',
      method: 'post',
      path: '/organization/moves',
      audit: changeEvent('principal-move', 'principal', 'from', 'to'),
      dryRunAudit: read('move-preview', 'principal', 'from', 'to'),
      permission,
      handle: async ({ query, body, caller }) =>
        query.dryRun
          ? { body: await moves.preview(body, caller) }
          : accepted(await moves.begin(body, caller)),
    }),
    operation({
      id: 'UndoMove',
      method: 'post',
      path: '/organization/moves/:moveId/undo',
      audit: changeEvent('principal-move'),
      permission,
      handle: async ({ path: { moveId }, caller }) =>
        accepted(await moves.undo(moveId, caller)),
    }),
    operation({
      id: 'StopMove',
      method: 'post',
      path: '/organization/moves/:moveId/stop',
      audit: changeEvent('principal-move-stop'),
      permission,
      handle: async ({ path: { moveId }, caller }) =>
        accepted(await moves.stop(moveId, caller)),
    }),
    operation({
      id: 'RetryMove',
      method: 'post',
      path: '/organization/moves/:moveId/retry',
      audit: changeEvent('principal-move-retry'),
      permission,
      handle: async ({ path: { moveId }, caller }) =>
        accepted(await moves.retry(moveId, caller)),
    }),
  ];
}

function accepted(move: PrincipalMove): {
  status: 202;
  body: PrincipalMove;
  meta: JsonObject;
} {
  const { id, principal, from, to } = move;
  return {
    status: 202,
    body: move,
    meta: {
      move: id,
      principal,
      ...(isShown(from) && { from: from.ref }),
      ...(isShown(to) && { to: to.ref }),
    },
  };
}
