import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button } from '@backstage/ui';
import { RiAddLine } from '@remixicon/react';
import { useState } from 'react';
import { privateMarketplaceTranslationRef } from '../translation';
import { ActionButton } from './ActionButton';
import { CreateDialog } from './CreateDialog';
import styles from './CreateExperience.module.css';
import { useCreationRefusal } from './useRefusal';

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

/** Creates an experience, from the header of all pages; absent for those who may not. */
export function CreateAction() {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const refusal = useCreationRefusal();
  const [isOpen, setIsOpen] = useState(false);
  if (refusal.isDisabled) return null;
  return (
    <>
      <Button
        aria-label={t('edit.create.action')}
        iconStart={<RiAddLine />}
        onPress={() => setIsOpen(true)}
      >
        <span className={styles.label}>{t('edit.create.short')}</span>
      </Button>
      {isOpen && <CreateDialog onClose={() => setIsOpen(false)} />}
    </>
  );
}
