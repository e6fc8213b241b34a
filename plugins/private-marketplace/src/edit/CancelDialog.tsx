import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import type { ChangeSetSummary } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { privateMarketplaceApiRef } from '../apiRef';
import { privateMarketplaceTranslationRef } from '../translation';
import { FormDialog } from './dialog/FormDialog';
import { useCall } from './dialog/useCall';
import { useToast } from './dialog/useToast';
import type { EditDialogOfProps } from './editProps';

/** Asks whether a change set shall really be cancelled. */
export function CancelDialog(
  props: EditDialogOfProps & { changeSet: ChangeSetSummary },
) {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const api = useApi(privateMarketplaceApiRef);
  const toast = useToast();
  const { run, pending, error } = useCall();
  const { changeSet, experience, onClose, onWritten } = props;
  const { id } = changeSet;
  const cancel = () => {
    run('writing', async () => {
      await api.cancelChangeSet(experience.ref, id);
      toast(t('edit.cancelChangeSet.done', { id }));
      onClose();
      onWritten?.();
    });
    return true;
  };
  return (
    <FormDialog
      title={t('edit.cancelChangeSet.title', { id })}
      submit={{ label: t('edit.cancelChangeSet.submit'), destructive: true }}
      closeLabel={t('edit.cancelChangeSet.keep')}
      onSubmit={cancel}
      onClose={onClose}
      pending={pending}
      error={error}
    >
      <Text as="p">{t('edit.cancelChangeSet.text')}</Text>
    </FormDialog>
  );
}
