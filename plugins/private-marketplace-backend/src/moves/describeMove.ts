import type {
  GovernanceExperience,
  PrincipalMove,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { toReference } from '../organization/governance/toOrganizationNode';
import type { StoredMove } from './MoveStore';
import { isMoveEnd, stepOf } from './moveSteps';

type Action = PrincipalMove['actions'][number];
type Attention = PrincipalMove['attention'];

/** What can be done with a move now. */
export function actionsOf(
  { state }: Pick<StoredMove, 'state'>,
  attention: Attention,
): Action[] {
  switch (state) {
    case 'disassociating':
    case 'associating':
      return attention ? ['stop', 'retry'] : ['stop'];
    case 'undoing':
      return attention ? ['retry'] : [];
    case 'stuck':
      return ['retry'];
    case 'moved':
      return ['undo'];
    default:
      return [];
  }
}

/** A move as it is told. */
export function describeMove(
  move: StoredMove,
  experiences: readonly GovernanceExperience[],
  attention: Attention,
): PrincipalMove {
  const { from, to, ...more } = move;
  const { step: _step, attempt: _attempt, ...told } = more;
  const { stepRequestedBy: _by, ...rest } = told;
  const reference = (ref: string) => {
    const found = experiences.find(each => each.ref === ref);
    return found ? toReference(found) : { ref, name: ref };
  };
  const { shortName, version } = stepOf(move);
  return {
    ...rest,
    from: reference(from),
    to: reference(to),
    ...(attention && !isMoveEnd(move.state) && { attention }),
    configuration: { ref: shortName, version },
    actions: actionsOf(move, attention),
  };
}
