import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Cell, type ColumnConfig } from '@backstage/ui';
import { RiCheckLine, RiForbidLine } from '@remixicon/react';
import type { Product } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { useMemo } from 'react';
import { CopyableId } from '../ids/CopyableId';
import { IconLabel } from '../labels/IconLabel';
import { ProductLabel } from '../productNames/ProductLabel';
import { NamedTable } from '../table/NamedTable';
import { privateMarketplaceTranslationRef } from '../translation';

interface ProductRow {
  id: string;
  product: Product;
}

/** Products, each with the list that it stands on. */
export function ProductsTable(props: {
  products: Product[];
  isStale: boolean;
}) {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const { products, isStale } = props;
  const columns = useMemo(
    (): ColumnConfig<ProductRow>[] => [
      {
        id: 'id',
        label: t('tab.products.column.id'),
        isRowHeader: true,
        width: '3fr',
        cell: ({ product }) => (
          <Cell>
            <ProductLabel id={product.id}>
              <CopyableId id={product.id} />
            </ProductLabel>
          </Cell>
        ),
      },
      {
        id: 'list',
        label: t('tab.products.column.list'),
        cell: ({ product }) => (
          <Cell>
            {product.list === 'allowed' ? (
              <IconLabel icon={<RiCheckLine />} tone="success">
                {t('tab.products.allowed')}
              </IconLabel>
            ) : (
              <IconLabel icon={<RiForbidLine />} tone="danger">
                {t('tab.products.denied')}
              </IconLabel>
            )}
          </Cell>
        ),
      },
    ],
    [t],
  );
  const rows = useMemo(
    () =>
      products.map(product => ({
        // A product can stand on both lists.
        id: `${product.list} ${product.id}`,
        product,
      })),
    [products],
  );
  return (
    <NamedTable
      label={t('tab.products.heading')}
      columns={columns}
      data={rows}
      isStale={isStale}
    />
  );
}
