import { Text } from '@backstage/ui';
import type { ReactNode } from 'react';
import styles from './ProductLabel.module.css';
import { useProductName } from './useProductName';

/** A product by its title and vendor, with the id as second line; by the id alone where nobody knows more. */
export function ProductLabel(props: {
  id: string;
  /** The id, when it is more than a text. */
  children?: ReactNode;
}) {
  const { id, children = <code>{id}</code> } = props;
  const { title, vendor } = useProductName(id) ?? {};
  if (title === undefined) return <>{children}</>;
  return (
    <span className={styles.product}>
      <span>
        {title}
        {vendor && (
          <>
            {' '}
            <Text as="span" variant="body-small" color="secondary">
              {vendor.name}
            </Text>
          </>
        )}
      </span>
      <span className={styles.id}>{children}</span>
    </span>
  );
}
