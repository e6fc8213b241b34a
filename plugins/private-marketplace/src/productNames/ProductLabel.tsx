import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import { RiEyeOffLine, RiForbidLine } from '@remixicon/react';
import type { ReactNode } from 'react';
import { IconLabel } from '../labels/IconLabel';
import { privateMarketplaceTranslationRef } from '../translation';
import styles from './ProductLabel.module.css';
import { ProductLogo } from './ProductLogo';
import { useProductName } from './useProductName';

/** A product by logo, title and vendor, with the id as second line; by the id alone where nobody knows more. */
export function ProductLabel(props: {
  id: string;
  /** The id, when it is more than a text. */
  children?: ReactNode;
}) {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const { id, children = <code>{id}</code> } = props;
  const product = useProductName(id);
  const { title, vendor, state } = product ?? {};
  return (
    <span className={styles.product}>
      <ProductLogo product={product} />
      <span className={styles.text}>
        {title !== undefined && (
          <span>
            <bdi>{title}</bdi>
            {vendor && (
              <>
                {' '}
                <Text as="span" variant="body-small" color="secondary">
                  <bdi>{vendor.name}</bdi>
                </Text>
              </>
            )}
          </span>
        )}
        <span className={title === undefined ? undefined : styles.id}>
          {children}
        </span>
        {state === 'withdrawn' && (
          <IconLabel icon={<RiForbidLine />} tone="warning">
            {t('productNames.withdrawn')}
          </IconLabel>
        )}
        {state === 'not-listed' && (
          <IconLabel icon={<RiEyeOffLine />} tone="neutral">
            {t('productNames.notListed')}
          </IconLabel>
        )}
      </span>
    </span>
  );
}
