import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { RiUserAddLine, RiUserUnfollowLine } from '@remixicon/react';
import { useId, useState } from 'react';
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
  const refusal = useRefusal(props.experience, 'audience');
  const reasonId = useId();
  const [open, setOpen] = useState<'associate' | 'disassociate'>();
  const onClose = () => setOpen(undefined);
  return (
    <div className={styles.actions}>
      <ActionButton
        label={t('edit.associate.action')}
        icon={<RiUserAddLine />}
        refusal={refusal}
        reasonId={reasonId}
        onPress={() => setOpen('associate')}
      />
      <ActionButton
        label={t('edit.disassociate.action')}
        icon={<RiUserUnfollowLine />}
        refusal={refusal}
        saidAt={reasonId}
        onPress={() => setOpen('disassociate')}
      />
      {open === 'associate' && <AssociateDialog {...props} onClose={onClose} />}
      {open === 'disassociate' && (
        <DisassociateDialog {...props} onClose={onClose} />
      )}
    </div>
  );
}
