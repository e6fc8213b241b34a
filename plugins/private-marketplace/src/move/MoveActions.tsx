import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button } from '@backstage/ui';
import {
  RiArrowGoBackLine,
  RiRestartLine,
  RiStopCircleLine,
} from '@remixicon/react';
import {
  isShown,
  type PrincipalMove,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { useState } from 'react';
import { privateMarketplaceTranslationRef } from '../translation';
import type { MovedNode } from './MoveDialog';
import type { MoveDialogProps } from './moveDialogProps';
import styles from './Moves.module.css';
import { RetryMoveDialog } from './RetryMoveDialog';
import { StopDialog } from './StopDialog';
import { UndoDialog } from './UndoDialog';
import { useMayMove } from './useMayMove';

const LOOKS = {
  retry: { icon: <RiRestartLine />, Dialog: RetryMoveDialog },
  stop: { icon: <RiStopCircleLine />, Dialog: StopDialog },
  undo: { icon: <RiArrowGoBackLine />, Dialog: UndoDialog },
} as const;

const ACTIONS = ['retry', 'stop', 'undo'] as const;

/** What can be done with a move; nothing for those who may not change both experiences. */
export function MoveActions(props: {
  node: MovedNode;
  move: PrincipalMove;
  onChanged: () => void;
}) {
  const { move } = props;
  const { from, to } = move;
  return isShown(from) && isShown(to) && move.actions.length > 0 ? (
    <Buttons {...props} from={from} to={to} />
  ) : null;
}

function Buttons(props: Omit<MoveDialogProps, 'onClose'>) {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const { move, from, to } = props;
  const mayLeave = useMayMove(from.ref);
  const mayJoin = useMayMove(to.ref);
  const [open, setOpen] = useState<(typeof ACTIONS)[number]>();
  if (!mayLeave || !mayJoin) {
    return null;
  }
  const Dialog = open && LOOKS[open].Dialog;
  return (
    <div className={styles.actions}>
      {ACTIONS.filter(action => move.actions.includes(action)).map(action => (
        <Button
          key={action}
          variant="secondary"
          iconStart={LOOKS[action].icon}
          onPress={() => setOpen(action)}
        >
          {t(`move.${action}.action`, { experience: from.name })}
        </Button>
      ))}
      {Dialog && <Dialog {...props} onClose={() => setOpen(undefined)} />}
    </div>
  );
}
