import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button } from '@backstage/ui';
import { RiSwapLine } from '@remixicon/react';
import {
  isShown,
  type OrganizationNodeSummary,
  type ShownExperience,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { useState } from 'react';
import { privateMarketplaceTranslationRef } from '../translation';
import { type MovedNode, MoveDialog } from './MoveDialog';
import { useMayMove } from './useMayMove';

/** Moves a principal; absent where no experience that the user may see is associated with it, and for those who may not. */
export function MoveAction(props: {
  node: OrganizationNodeSummary;
  onMoved: () => void;
}) {
  const { node, onMoved } = props;
  // An archived one takes no change. Of the others there is at most one.
  const from = (node.associated ?? [])
    .filter(isShown)
    .find(({ archived }) => !archived);
  return from ? <MoveButton node={node} from={from} onMoved={onMoved} /> : null;
}

function MoveButton(props: {
  node: MovedNode;
  from: ShownExperience;
  onMoved: () => void;
}) {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const { node, from, onMoved } = props;
  const mayMove = useMayMove(from.ref);
  const [isOpen, setIsOpen] = useState(false);
  if (!mayMove) {
    return null;
  }
  return (
    <>
      <Button
        variant="secondary"
        iconStart={<RiSwapLine />}
        onPress={() => setIsOpen(true)}
      >
        {t('move.move')}
      </Button>
      {isOpen && (
        <MoveDialog
          node={node}
          from={from}
          onClose={() => setIsOpen(false)}
          onMoved={onMoved}
        />
      )}
    </>
  );
}
