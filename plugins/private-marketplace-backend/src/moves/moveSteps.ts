import type {
  Configuration,
  PrincipalMove,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';

/** How far a move has come. */
export type MoveState = PrincipalMove['state'];

/** Which of the three configurations: out of one experience, into the other, or back. */
export type MoveStepNumber = 1 | 2 | 3;

/** What a step of a move depends on. */
export interface MovePlan {
  id: string;
  principal: string;
  /** Short names. */
  from: string;
  to: string;
  state: MoveState;
  /** The current step, or the last. */
  step: MoveStepNumber;
  /** How often the step was begun. */
  attempt: number;
}

/** A configuration that has to succeed before a move goes on. */
export interface MoveStep {
  shortName: string;
  /** The same whenever it is asked for, so that a repetition writes nothing twice. */
  version: string;
  configuration: Configuration;
}

const ENDS: ReadonlySet<MoveState> = new Set<MoveState>([
  'moved',
  'undone',
  'failed',
  'overtaken',
  'stuck',
]);

/** Whether a move has come to its end. */
export function isMoveEnd(state: MoveState): boolean {
  return ENDS.has(state);
}

/** The configuration of a step, by default that of the last attempt. */
export function stepOf(
  { id, principal, from, to, step, attempt }: MovePlan,
  of: { step?: MoveStepNumber; attempt?: number } = {},
): MoveStep {
  const { step: number = step, attempt: nth = attempt } = of;
  const first = `move-${id}-${number}`;
  const shared = {
    version: nth === 1 ? first : `${first}-${nth}`,
    // Leads from the file to the move.
    Notes: `Move ${id}`,
  };
  const { version, Notes } = shared;
  return number === 1
    ? {
        ...{ shortName: from, version },
        configuration: { DisassociatePrincipals: [principal], Notes },
      }
    : {
        ...{ shortName: number === 2 ? to : from, version },
        configuration: { AssociatePrincipals: [principal], Notes },
      };
}

/** The step that begins when a move comes into a state; undefined when it goes on with the one that it was in. */
export function stepEnteredWith(state: MoveState): MoveStepNumber | undefined {
  switch (state) {
    case 'associating':
      return 2;
    case 'undoing':
      return 3;
    default:
      return undefined;
  }
}
