import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button } from '@backstage/ui';
import { RiAddLine } from '@remixicon/react';
import { lazy, Suspense, useState } from 'react';
import { privateMarketplaceTranslationRef } from '../translation';
import { ActionButton } from './ActionButton';
import styles from './CreateExperience.module.css';
import { useCreationRefusal } from './useRefusal';

// The forms are loaded once somebody wants them.
const CreateDialog = lazy(() =>
  import('./CreateDialog').then(m => ({ default: m.CreateDialog })),
);

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
      {isOpen && (
        <Suspense fallback={null}>
          <CreateDialog onClose={() => setIsOpen(false)} />
        </Suspense>
      )}
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
      {isOpen && (
        <Suspense fallback={null}>
          <CreateDialog onClose={() => setIsOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
