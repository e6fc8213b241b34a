import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, Text } from '@backstage/ui';
import { RiArrowGoBackLine } from '@remixicon/react';
import type { PrincipalMove } from 'backstage-plugin-private-marketplace-common';
import useAsyncFn from 'react-use/esm/useAsyncFn';
import { privateMarketplaceApiRef } from '../apiRef';
import { privateMarketplaceTranslationRef } from '../translation';
import { failureText } from './failureText';
import { useMayMove } from './useMayMove';

/** Takes a move back; absent for those who may not. */
export function UndoButton(props: {
  move: PrincipalMove;
  onUndone: () => void;
}) {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const { move, onUndone } = props;
  const api = useApi(privateMarketplaceApiRef);
  const mayMove = useMayMove(move.to.ref);
  const [undoing, undo] = useAsyncFn(async () => {
    await api.undoMove(move.id);
    onUndone();
  }, [api, move.id, onUndone]);
  if (!mayMove) {
    return null;
  }
  return (
    <>
      <Button
        variant="secondary"
        iconStart={<RiArrowGoBackLine />}
        isPending={undoing.loading}
        onPress={undo}
      >
        {t('move.undo', { experience: move.from.name })}
      </Button>
      {undoing.error && (
        <Text as="p" role="alert" color="danger">
          {t('move.undoFailed', { message: failureText(undoing.error) })}
        </Text>
      )}
    </>
  );
}
