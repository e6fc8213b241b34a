import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { SearchField, Select } from '@backstage/ui';
import type { RefObject } from 'react';
import { privateMarketplaceTranslationRef } from '../translation';
import styles from './ProductsTab.module.css';
import { LISTS } from './useProductFilter';
import type { ProductFilter } from './useProducts';

/** The longest text that the backend takes. */
const MAX_TEXT_LENGTH = 255;

// An option needs a key, also the one that filters nothing.
const BOTH = 'both';

/** The filters of the products. */
export function ProductFilters(props: {
  fieldsRef: RefObject<HTMLDivElement>;
  query: ProductFilter;
  change: (filter: ProductFilter) => void;
}) {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const { fieldsRef, query, change } = props;
  return (
    <div
      role="search"
      ref={fieldsRef}
      className={styles.filters}
      aria-label={t('tab.products.filters')}
    >
      <SearchField
        label={t('tab.products.filter')}
        maxLength={MAX_TEXT_LENGTH}
        value={query.text ?? ''}
        onChange={text => change({ text })}
      />
      <Select
        label={t('tab.products.list')}
        options={[
          { id: BOTH, label: t('tab.products.both') },
          { id: 'allowed', label: t('tab.products.allowedOnly') },
          { id: 'denied', label: t('tab.products.deniedOnly') },
        ]}
        value={query.list ?? BOTH}
        onChange={key => change({ list: LISTS.find(list => list === key) })}
      />
    </div>
  );
}
