import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, Text } from '@backstage/ui';
import type { ExperienceDetail } from 'backstage-plugin-private-marketplace-common';
import { EditProducts } from '../edit/EditProducts';
import { useRefresh } from '../experience/refreshContext';
import { useClear } from '../filters/useClear';
import { NothingHere } from '../sections/NothingHere';
import { Section } from '../sections/Section';
import { PagedList } from '../table/PagedList';
import { privateMarketplaceTranslationRef } from '../translation';
import { ProductFilters } from './ProductFilters';
import { ProductsTable } from './ProductsTable';
import styles from './ProductsTab.module.css';
import { useProductFilter } from './useProductFilter';
import { useProducts } from './useProducts';

/** What an experience allows and denies by name. */
export function ProductsTab(props: { experience: ExperienceDetail }) {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const { experience } = props;
  const { query, settled, change, clear: clearAll } = useProductFilter();
  const { fieldsRef, clear } = useClear(clearAll);
  const products = useProducts(experience, settled);
  const known = products.value ?? products.former;
  const heading = t('tab.products.heading');
  const refresh = useRefresh();
  return (
    <Section
      heading={heading}
      actions={<EditProducts experience={experience} onWritten={refresh} />}
    >
      <div className={styles.products}>
        <ProductFilters {...{ fieldsRef, query, change }} />
        {/* Always there, or screen readers would not tell what a filter leaves. */}
        <Text role="status" color="secondary">
          {known && t('tab.products.count', { count: known.totalItems })}
        </Text>
        <PagedList
          pages={products}
          label={heading}
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
    </Section>
  );
}
