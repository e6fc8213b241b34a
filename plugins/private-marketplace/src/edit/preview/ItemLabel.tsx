import type { PreviewItem } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { ProductLabel } from '../../productNames/ProductLabel';

const PRODUCTS: readonly PreviewItem['field'][] = [
  'AllowProducts',
  'DenyProducts',
];

/** An item of a preview in words; of a product with its name above. */
export function ItemLabel(props: {
  item: PreviewItem;
  /** The item in words. */
  children: string;
}) {
  const { item, children } = props;
  const { field, value } = item;
  if (value === undefined || !PRODUCTS.includes(field)) return <>{children}</>;
  return (
    <ProductLabel id={value}>
      <code>{children}</code>
    </ProductLabel>
  );
}
