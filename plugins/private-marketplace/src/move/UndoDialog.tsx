import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import { privateMarketplaceApiRef } from '@private-marketplace/backstage-plugin-private-marketplace-react';
import { FormDialog } from '../edit/dialog/FormDialog';
import { useMarketplaceCall } from '@private-marketplace/backstage-plugin-private-marketplace-react';
import { privateMarketplaceTranslationRef } from '../translation';
import { MoveConfirmation, useMoveConfirmation } from './MoveConfirmation';
import type { MoveDialogProps } from './moveDialogProps';
import { MovePreview } from './MovePreview';
import { useMovePreview } from './useMovePreview';

/** Shows what taking a move back would mean, and takes it back. */
export function UndoDialog(props: MoveDialogProps) {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const { node, move, from, to, onClose, onChanged } = props;
  const api = useApi(privateMarketplaceApiRef);
  const preview = useMovePreview(move.principal, to.ref, from.ref);
  const confirmation = useMoveConfirmation(node.name, preview.value);
  const { run, pending, error } = useMarketplaceCall();
  const isRefused = (preview.value?.problems ?? []).length > 0;
  const onSubmit = () => {
    if (!confirmation.check()) return false;
    run('writing', async () => {
      await api.undoMove(move.id);
      onChanged();
      onClose();
    });
    return true;
  };
  return (
    <FormDialog
      title={t('move.undo.title', { name: node.name })}
      submit={
        preview.value && !isRefused
          ? { label: t('move.undo.submit'), destructive: confirmation.isNeeded }
          : undefined
      }
      onSubmit={onSubmit}
      onClose={onClose}
      pending={pending}
      error={error}
    >
      <Text as="p">
        {t('move.undo.text', {
          name: node.name,
          from: to.name,
          to: from.name,
        })}
      </Text>
      <MovePreview preview={preview} />
      <MoveConfirmation confirmation={confirmation} />
    </FormDialog>
  );
}
