import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import { privateMarketplaceTranslationRef } from '../translation';
import { EditDialog } from './dialog/EditDialog';
import { FormDialog } from './dialog/FormDialog';
import type { EditDialogOfProps } from './editProps';
import { FIXED_CHANGES, type FixedChange } from './experienceActions';

/** Shows what a change without a form will do, and makes it. */
export function FixedChangeDialog(
  props: EditDialogOfProps & { change: FixedChange },
) {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const { experience, change, onClose } = props;
  const title = t(`edit.fixed.${change}.title`, { name: experience.name });
  if (change === 'archive' && experience.status === 'Enabled') {
    return (
      <FormDialog title={title} onClose={onClose}>
        <Text as="p">{t('edit.fixed.archive.live')}</Text>
      </FormDialog>
    );
  }
  return (
    <EditDialog
      target={experience}
      title={title}
      intro={t(`edit.fixed.${change}.text`)}
      configuration={FIXED_CHANGES[change]}
      onClose={onClose}
    />
  );
}
