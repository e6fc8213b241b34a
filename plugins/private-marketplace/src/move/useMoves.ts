import { useApi } from '@backstage/frontend-plugin-api';
import type {
  PrincipalMove,
  PrincipalMoveList,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { useCallback } from 'react';
import { privateMarketplaceApiRef } from '../apiRef';
import { FAST_MS } from '../live/pace';
import { type Live, SLOW_MS } from '../live/useLive';
import { useSignalled } from '../live/useSignalled';

const NEWEST = 5;

const UNDER_WAY: ReadonlySet<PrincipalMove['state']> = new Set([
  'disassociating',
  'associating',
  'stopping',
  'undoing',
] as const);

/** The newest moves of a principal, kept up to date. */
export function useMoves(principal: string): Live<PrincipalMoveList> {
  const api = useApi(privateMarketplaceApiRef);
  const load = useCallback(
    () => api.listMoves({ principal, limit: NEWEST }),
    [api, principal],
  );
  return useSignalled(load, paceOf);
}

/** Whether a move has come to its end, so that another can begin. */
export function hasEnded({ state }: Pick<PrincipalMove, 'state'>): boolean {
  return !UNDER_WAY.has(state);
}

/** Whether a move goes on by itself; one that hangs does not. */
export function isUnderWay(
  move: Pick<PrincipalMove, 'state' | 'attention'>,
): boolean {
  return !hasEnded(move) && move.attention === undefined;
}

function paceOf(moves: PrincipalMoveList | undefined): number {
  return moves?.items.some(isUnderWay) ? FAST_MS : SLOW_MS;
}
