import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  ButtonLink,
  Cell,
  CellText,
  type ColumnConfig,
  Text,
} from '@backstage/ui';
import { RiExternalLinkLine } from '@remixicon/react';
import type {
  DirectoryProduct,
  NamedValue,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { useMemo } from 'react';
import { CopyableId } from '../ids/CopyableId';
import { ProductLabel } from '../productNames/ProductLabel';
import { NamedTable } from '../table/NamedTable';
import { privateMarketplaceTranslationRef } from '../translation';

/** Products with who sells them and how. */
export function ProductsTable(props: {
  products: DirectoryProduct[];
  isStale: boolean;
}) {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const { products, isStale } = props;
  const columns = useMemo(
    (): ColumnConfig<DirectoryProduct>[] => [
      {
        id: 'title',
        label: t('directory.column.title'),
        isRowHeader: true,
        width: '2.5fr',
        cell: ({ id }) => (
          <Cell>
            <ProductLabel id={id}>
              <CopyableId id={id} />
            </ProductLabel>
          </Cell>
        ),
      },
      {
        id: 'categories',
        label: t('directory.column.categories'),
        cell: ({ categories }) => <CellText title={namesOf(categories)} />,
      },
      {
        id: 'pricing',
        label: t('directory.column.pricing'),
        cell: ({ pricingModels }) => (
          <CellText title={namesOf(pricingModels)} />
        ),
      },
      {
        id: 'delivery',
        label: t('directory.column.delivery'),
        cell: ({ deliveries }) => <CellText title={namesOf(deliveries)} />,
      },
      {
        id: 'assessment',
        label: t('directory.column.assessment'),
        cell: ({ assessment }) => (
          <Cell>
            {assessment && (
              <Text>
                {t(`directory.assessment.${assessment.status}`)}
                {!assessment.valid && ` ${t('directory.assessment.expired')}`}
              </Text>
            )}
          </Cell>
        ),
      },
      {
        id: 'address',
        label: t('directory.column.address'),
        cell: ({ address, id, title = id }) => (
          <Cell>
            <ButtonLink
              href={address}
              target="_blank"
              rel="noopener noreferrer"
              variant="tertiary"
              size="small"
              iconEnd={<RiExternalLinkLine />}
              aria-label={t('directory.open', { title })}
            >
              {t('directory.openShort')}
            </ButtonLink>
          </Cell>
        ),
      },
    ],
    [t],
  );
  return (
    <NamedTable
      label={t('directory.title')}
      columns={columns}
      data={products}
      isStale={isStale}
    />
  );
}

function namesOf(values: readonly NamedValue[]): string {
  return values.map(({ name }) => name).join(', ');
}
