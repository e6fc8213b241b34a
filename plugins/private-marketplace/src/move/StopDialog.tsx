import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import { privateMarketplaceApiRef } from '@private-marketplace/backstage-plugin-private-marketplace-react';
import { FormDialog } from '../edit/dialog/FormDialog';
import { privateMarketplaceTranslationRef } from '../translation';
import type { MoveDialogProps } from './moveDialogProps';
import { useMoveCall } from './useMoveCall';

/** Says what stopping a move means, and stops it. */
export function StopDialog(props: MoveDialogProps) {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const { node, move, from, to, onClose } = props;
  const api = useApi(privateMarketplaceApiRef);
  const { onSubmit, pending, error } = useMoveCall(props, () =>
    api.stopMove(move.id),
  );
  const step = move.state === 'associating' ? 'associating' : 'disassociating';
  return (
    <FormDialog
      title={t('move.stop.title', { name: node.name })}
      submit={{ label: t('move.stop.submit') }}
      onSubmit={onSubmit}
      onClose={onClose}
      pending={pending}
      error={error}
    >
      <Text as="p">
        {t(`move.stop.${step}`, {
          name: node.name,
          from: from.name,
          to: to.name,
        })}
      </Text>
      <Text as="p">{t('move.stop.end')}</Text>
    </FormDialog>
  );
}
