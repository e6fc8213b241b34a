import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { RiUserAddLine, RiUserUnfollowLine } from '@remixicon/react';
import { useState } from 'react';
import { privateMarketplaceTranslationRef } from '../translation';
import { ActionButton } from './ActionButton';
import styles from './ActionButton.module.css';
import { AssociateDialog } from './AssociateDialog';
import { DisassociateDialog } from './DisassociateDialog';
import type { EditProps } from './editProps';
import { useRefusal } from './useRefusal';

/** Associates and disassociates principals. */
export function EditAudience(props: EditProps) {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const refusal = useRefusal(props.experience);
  const [open, setOpen] = useState<'associate' | 'disassociate'>();
  const onClose = () => setOpen(undefined);
  return (
    <div className={styles.actions}>
      <ActionButton
        label={t('edit.associate.action')}
        icon={<RiUserAddLine />}
        refusal={refusal}
        onPress={() => setOpen('associate')}
      />
      <ActionButton
        label={t('edit.disassociate.action')}
        icon={<RiUserUnfollowLine />}
        // Both are refused for the same reason, which is said once.
        refusal={{ isDisabled: refusal.isDisabled }}
        onPress={() => setOpen('disassociate')}
      />
      {open === 'associate' && <AssociateDialog {...props} onClose={onClose} />}
      {open === 'disassociate' && (
        <DisassociateDialog {...props} onClose={onClose} />
      )}
    </div>
  );
}
