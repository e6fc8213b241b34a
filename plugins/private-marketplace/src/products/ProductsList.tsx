import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, Text } from '@backstage/ui';
import { useClear } from '../filters/useClear';
import { NamesNotice } from '../productNames/NamesNotice';
import { NothingHere } from '../sections/NothingHere';
import { PagedList } from '../table/PagedList';
import { privateMarketplaceTranslationRef } from '../translation';
import { ProductFilters } from './ProductFilters';
import styles from './ProductsTab.module.css';
import { ProductsTable } from './ProductsTable';
import { useProductFilter } from './useProductFilter';
import { useProducts } from './useProducts';

/** What an experience allows and denies by name, to search and to turn pages of. */
export function ProductsList(props: {
  experienceRef: string;
  /** When it changes, the page is loaded anew. */
  occasion?: string;
}) {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const { experienceRef, occasion } = props;
  const { query, settled, change, clear: clearAll } = useProductFilter();
  const { fieldsRef, clear } = useClear(clearAll);
  const products = useProducts(experienceRef, settled, occasion);
  const known = products.value ?? products.former;
  return (
    <div className={styles.products}>
      <ProductFilters {...{ fieldsRef, query, change }} />
      {/* Always there, or screen readers would not tell what a filter leaves. */}
      <Text role="status" color="secondary">
        {known && t('tab.products.count', { count: known.totalItems })}
      </Text>
      <NamesNotice />
      <PagedList
        pages={products}
        label={t('tab.products.heading')}
        loadingLabel={t('tab.products.loading')}
        empty={
          settled.text || settled.list ? (
            <NothingHere text={t('tab.products.hidden')}>
              <Button variant="secondary" onPress={clear}>
                {t('tab.products.clear')}
              </Button>
            </NothingHere>
          ) : (
            <NothingHere text={t('tab.products.none')} />
          )
        }
      >
        {(page, isStale) => (
          <ProductsTable products={page.items} isStale={isStale} />
        )}
      </PagedList>
    </div>
  );
}
