import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ChangeSetSummary } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { privateMarketplaceApiRef } from '@private-marketplace/backstage-plugin-private-marketplace-react';
import { privateMarketplaceTranslationRef } from '../translation';
import { ConfirmDialog } from './dialog/ConfirmDialog';
import type { EditDialogOfProps } from './editProps';

/** Asks whether a change set shall really be cancelled. */
export function CancelDialog(
  props: EditDialogOfProps & { changeSet: ChangeSetSummary },
) {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const api = useApi(privateMarketplaceApiRef);
  const { changeSet, experience, onClose, onWritten } = props;
  const { id } = changeSet;
  return (
    <ConfirmDialog
      title={t('edit.cancelChangeSet.title', { id })}
      text={t('edit.cancelChangeSet.text')}
      labels={{
        submit: t('edit.cancelChangeSet.submit'),
        keep: t('edit.cancelChangeSet.keep'),
      }}
      done={t('edit.cancelChangeSet.done', { id })}
      call={() => api.cancelChangeSet(experience.ref, id)}
      onClose={onClose}
      onWritten={onWritten}
    />
  );
}
