import type {
  PrincipalMove,
  ShownExperience,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';
import type { MovedNode } from './MoveDialog';

/** What every dialog about a move that is there already is given. */
export interface MoveDialogProps {
  node: MovedNode;
  move: PrincipalMove;
  /** The two experiences of the move, which the user may see. */
  from: ShownExperience;
  to: ShownExperience;
  onClose: () => void;
  onChanged: () => void;
}
