import type {
  Configuration,
  ConfigurationState,
  PrincipalMove,
} from 'backstage-plugin-private-marketplace-common';

/** How far a move has come. */
export type MoveState = PrincipalMove['state'];

/** What a step of a move depends on. */
export interface MovePlan {
  id: string;
  principal: string;
  /** Short names. */
  from: string;
  to: string;
  state: MoveState;
}

/** A configuration that has to succeed before a move goes on. */
export interface MoveStep {
  shortName: string;
  /** The same whenever it is asked for, so that a repetition writes nothing twice. */
  version: string;
  configuration: Configuration;
}

/** What a move does in its state; nothing at its end. */
export function stepOf(move: MovePlan): MoveStep | undefined {
  const { id, principal, from, to, state } = move;
  // Leads from the file to the move.
  const Notes = `Move ${id}`;
  switch (state) {
    case 'disassociating':
      return {
        shortName: from,
        version: `move-${id}-1`,
        configuration: { DisassociatePrincipals: [principal], Notes },
      };
    case 'associating':
      return {
        shortName: to,
        version: `move-${id}-2`,
        configuration: { AssociatePrincipals: [principal], Notes },
      };
    case 'undoing':
      return {
        shortName: from,
        version: `move-${id}-3`,
        configuration: { AssociatePrincipals: [principal], Notes },
      };
    default:
      return undefined;
  }
}

const NEXT: Partial<
  Record<MoveState, { succeeded: MoveState; failed: MoveState }>
> = {
  disassociating: { succeeded: 'associating', failed: 'failed' },
  associating: { succeeded: 'moved', failed: 'undoing' },
  undoing: { succeeded: 'undone', failed: 'stuck' },
};

/** The state after the configuration of a step, or undefined while that has not ended. */
export function stateAfter(
  state: MoveState,
  configuration: ConfigurationState,
): MoveState | undefined {
  switch (configuration) {
    case 'succeeded':
      return NEXT[state]?.succeeded;
    case 'failed':
    case 'cancelled':
    case 'rejected':
      return NEXT[state]?.failed;
    default:
      return undefined;
  }
}

/** Whether a move has come to its end. */
export function isMoveEnd(state: MoveState): boolean {
  return NEXT[state] === undefined;
}
