import {
  hasExpired,
  isOpenRequest,
  REQUEST_ACTIONS,
  REQUEST_DOORS,
  REQUEST_OBSERVATIONS,
  REQUEST_STATES,
  type RequestDoor,
  type RequestEventKind,
  type RequestState,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';
import type { RequestRow } from './RequestRow';

const EVENTS = [
  'submitted' as const,
  ...REQUEST_ACTIONS,
  ...REQUEST_OBSERVATIONS,
];

/** A state as a table has it. */
export function stateOf(text: string): RequestState {
  return known(REQUEST_STATES, text);
}

/** An event as the timeline has it. */
export function eventOf(text: string): 'submitted' | RequestEventKind {
  return known(EVENTS, text);
}

/** A door as a table has it. */
export function doorOf(text: string): RequestDoor {
  return known(REQUEST_DOORS, text);
}

/** The state as it is now: an open request may have expired without anybody having said so. */
export function currentState(
  row: Pick<RequestRow, 'state' | 'expires_at'>,
  now: Date,
): RequestState {
  const state = stateOf(row.state);
  return isOpenRequest(state) && hasExpired({ expiresAt: row.expires_at }, now)
    ? 'expired'
    : state;
}

function known<T extends string>(values: readonly T[], text: string): T {
  const found = values.find(each => each === text);
  if (found !== undefined) return found;
  throw new Error(`A table of requests says ${text}, which is unknown.`);
}
