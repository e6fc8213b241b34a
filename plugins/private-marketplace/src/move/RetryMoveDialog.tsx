import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import type { PrincipalMove } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { privateMarketplaceApiRef } from '@private-marketplace/backstage-plugin-private-marketplace-react';
import { FormDialog } from '../edit/dialog/FormDialog';
import { privateMarketplaceTranslationRef } from '../translation';
import type { MoveDialogProps } from './moveDialogProps';
import { useMoveCall } from './useMoveCall';

/** Says what the step of a move does that is tried again, and tries it. */
export function RetryMoveDialog(props: MoveDialogProps) {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const { node, move, from, to, onClose } = props;
  const api = useApi(privateMarketplaceApiRef);
  const { onSubmit, pending, error } = useMoveCall(props, () =>
    api.retryMove(move.id),
  );
  return (
    <FormDialog
      title={t('move.retry.title', { name: node.name })}
      submit={{ label: t('move.retry.submit') }}
      onSubmit={onSubmit}
      onClose={onClose}
      pending={pending}
      error={error}
    >
      <Text as="p">{t('move.retry.text')}</Text>
      <Text as="p">
        {t(`move.retry.${stepOf(move.state)}`, {
          name: node.name,
          from: from.name,
          to: to.name,
        })}
      </Text>
    </FormDialog>
  );
}

function stepOf(state: PrincipalMove['state']) {
  // What is stuck could not be put back.
  return state === 'disassociating' || state === 'associating'
    ? state
    : 'undoing';
}
