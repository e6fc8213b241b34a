import type { MovePlan, MoveState } from './moveSteps';

/** What is known of a move that is under way. */
export interface MoveFacts {
  /** How the files of the current step ended; open while any of them may still be applied. */
  files: 'open' | 'succeeded' | 'failed';
  /** Experiences that are not archived and have the principal. AWS allows one; while it is read there can be two. */
  holders: readonly string[];
  /** Whether the experience from which it is moved has the principal, archived or not. */
  isAtFrom: boolean;
  /** Whether the holders were read after the files had ended. */
  isRead: boolean;
}

/**
 * Where a move goes on, or undefined while it has to wait. What AWS says of the
 * principal decides, whatever brought it about; how a file ended only tells when
 * there is nothing more to wait for.
 */
export function decideMove(
  { state, from, to }: Pick<MovePlan, 'state' | 'from' | 'to'>,
  { files, holders, isAtFrom, isRead }: MoveFacts,
): MoveState | undefined {
  const isAtTo = holders.includes(to);
  const isElsewhere = holders.some(each => each !== from && each !== to);
  const hasEnded = files !== 'open' && isRead;
  switch (state) {
    case 'disassociating':
    case 'stopping':
      if (isAtFrom) {
        if (!hasEnded) return undefined;
        if (files === 'failed') return 'failed';
        // Somebody has put it back since.
        return state === 'stopping' ? 'undone' : undefined;
      }
      if (isAtTo) return 'moved';
      if (isElsewhere) return 'overtaken';
      return state === 'stopping' ? 'undoing' : 'associating';
    case 'associating':
      if (isAtTo) return 'moved';
      if (!hasEnded) return undefined;
      if (holders.includes(from)) return 'undone';
      if (isElsewhere) return 'overtaken';
      return files === 'failed' ? 'undoing' : undefined;
    case 'undoing':
      if (holders.includes(from)) return 'undone';
      if (!hasEnded) return undefined;
      if (isAtTo) return 'moved';
      if (isElsewhere) return 'overtaken';
      return files === 'failed' ? 'stuck' : undefined;
    default:
      return undefined;
  }
}

/** Whether a file is said to have succeeded, and AWS does not show it. */
export function isContradiction(
  move: Pick<MovePlan, 'state' | 'from' | 'to'>,
  facts: MoveFacts,
): boolean {
  return (
    facts.files === 'succeeded' &&
    facts.isRead &&
    decideMove(move, facts) === undefined
  );
}
