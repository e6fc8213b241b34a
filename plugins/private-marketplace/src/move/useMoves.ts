import type {
  PrincipalMove,
  PrincipalMoveList,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';
import {
  useMarketplaceQuery,
  type Live,
} from '@private-marketplace/backstage-plugin-private-marketplace-react';

const NEWEST = 5;

const UNDER_WAY: ReadonlySet<PrincipalMove['state']> = new Set([
  'disassociating',
  'associating',
  'stopping',
  'undoing',
] as const);

/** The newest moves of a principal, kept up to date. */
export function useMoves(principal: string): Live<PrincipalMoveList> {
  return useMarketplaceQuery({
    key: ['moves', principal],
    load: (api, signal) =>
      api.listMoves({ principal, limit: NEWEST }, { signal }),
    isUnderWay: ({ items }) => items.some(isUnderWay),
  });
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
