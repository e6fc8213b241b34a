import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { RiAddLine } from '@remixicon/react';
import { useState } from 'react';
import { privateMarketplaceTranslationRef } from '../translation';
import { ActionButton } from './ActionButton';
import { CreateDialog } from './CreateDialog';
import { useCreationRefusal } from './useRefusal';

/** Creates an experience, in the header of the pages; absent for those who may not. */
export function CreateAction() {
  const refusal = useCreationRefusal();
  return refusal.isDisabled ? null : <CreateExperience />;
}

/** Creates an experience, or says why that is not possible. */
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
