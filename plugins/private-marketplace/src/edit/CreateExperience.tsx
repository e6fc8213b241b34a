import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { RiAddLine } from '@remixicon/react';
import { useState } from 'react';
import { privateMarketplaceTranslationRef } from '../translation';
import { ActionButton } from './ActionButton';
import { CreateDialog } from './CreateDialog';
import { useCreationRefusal } from './useRefusal';

/** Creates an experience. */
export function CreateExperience() {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const refusal = useCreationRefusal();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <ActionButton
        label={t('edit.create.action')}
        icon={<RiAddLine />}
        refusal={refusal}
        onPress={() => setIsOpen(true)}
      />
      {isOpen && <CreateDialog onClose={() => setIsOpen(false)} />}
    </>
  );
}
