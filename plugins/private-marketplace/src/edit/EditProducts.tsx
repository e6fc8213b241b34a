import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { RiPencilLine } from '@remixicon/react';
import { useState } from 'react';
import { privateMarketplaceTranslationRef } from '../translation';
import { ActionButton } from './ActionButton';
import type { EditProps } from './editProps';
import { ProductsDialog } from './ProductsDialog';
import { useRefusal } from './useRefusal';

/** Allows or denies products. */
export function EditProducts(props: EditProps) {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const refusal = useRefusal(props.experience, 'products');
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <ActionButton
        label={t('edit.products.action')}
        icon={<RiPencilLine />}
        refusal={refusal}
        onPress={() => setIsOpen(true)}
      />
      {isOpen && <ProductsDialog {...props} onClose={() => setIsOpen(false)} />}
    </>
  );
}
