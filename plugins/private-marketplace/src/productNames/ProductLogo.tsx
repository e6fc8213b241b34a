import { RiBox3Line } from '@remixicon/react';
import type { ProductName } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { useRef } from 'react';
import { initialsOf } from './initialsOf';
import styles from './ProductLogo.module.css';
import { useIsNear } from './useIsNear';
import { useProductLogo } from './useProductLogo';

/**
 * The logo of a product, or its initials, in a place that has its size from the
 * beginning. An ornament: the name stands beside it.
 */
export function ProductLogo(props: {
  /** Undefined while nobody knows the product. */
  product: Pick<ProductName, 'id' | 'title' | 'logo'> | undefined;
}) {
  const { product } = props;
  const place = useRef<HTMLSpanElement>(null);
  const isNear = useIsNear(place);
  const logo = useProductLogo(isNear && product?.logo ? product.id : undefined);
  return (
    <span ref={place} className={styles.place} aria-hidden="true">
      {logo === undefined ? (
        initialsOf(product?.title ?? '') || (
          <RiBox3Line className={styles.box} />
        )
      ) : (
        <img className={styles.logo} src={logo} alt="" />
      )}
    </span>
  );
}
