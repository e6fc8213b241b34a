import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { RiDownload2Line } from '@remixicon/react';
import { experienceAdoptPermission } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { useState } from 'react';
import { privateMarketplaceTranslationRef } from '../translation';
import { ActionButton } from './ActionButton';
import { AdoptDialog } from './AdoptDialog';
import type { EditProps } from './editProps';
import { usePermissionRefusal } from './useRefusal';

/** Makes an experience manageable through files; absent for one that is. */
export function AdoptExperience(props: EditProps) {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const { experience } = props;
  const { goneSince, id, managed, name } = experience;
  const refusal = usePermissionRefusal(experience, experienceAdoptPermission);
  const [isOpen, setIsOpen] = useState(false);
  if (managed) return null;
  const gone = { isDisabled: true, reason: t('edit.refused.gone') };
  const noId = { isDisabled: true, reason: t('edit.adopt.noId') };
  const possible = id === undefined ? noId : refusal;
  return (
    <>
      <ActionButton
        label={t('edit.adopt.action')}
        icon={<RiDownload2Line />}
        refusal={goneSince === undefined ? possible : gone}
        onPress={() => setIsOpen(true)}
      />
      {isOpen && id !== undefined && (
        <AdoptDialog id={id} name={name} onClose={() => setIsOpen(false)} />
      )}
    </>
  );
}
