import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import { RiAddLine } from '@remixicon/react';
import { experienceCreatePermission } from 'backstage-plugin-private-marketplace-common';
import { useState } from 'react';
import { privateMarketplaceTranslationRef } from '../translation';
import { ActionButton } from './ActionButton';
import { CreateDialog } from './CreateDialog';

/** Creates an experience. */
export function CreateExperience() {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const { loading, allowed } = usePermission({
    permission: experienceCreatePermission,
  });
  const [isOpen, setIsOpen] = useState(false);
  const permission = experienceCreatePermission.name;
  const reason = t('edit.refused.permission', { permission });
  return (
    <>
      <ActionButton
        label={t('edit.create.action')}
        icon={<RiAddLine />}
        refusal={{
          isDisabled: !allowed,
          ...(!loading && !allowed && { reason }),
        }}
        onPress={() => setIsOpen(true)}
      />
      {isOpen && <CreateDialog onClose={() => setIsOpen(false)} />}
    </>
  );
}
