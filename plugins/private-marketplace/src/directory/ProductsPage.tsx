import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, Container, Text } from '@backstage/ui';
import { useMarketplacePages } from '@private-marketplace/backstage-plugin-private-marketplace-react';
import { NotConfigured } from '../failure/NotConfigured';
import { useClear } from '../filters/useClear';
import { SubPageHeading } from '../place/PageHeading';
import { NothingHere } from '../sections/NothingHere';
import { PagedList } from '../table/PagedList';
import { privateMarketplaceTranslationRef } from '../translation';
import styles from './Directory.module.css';
import { ProductFilters } from './ProductFilters';
import { ProductsTable } from './ProductsTable';
import {
  type DirectoryFilter,
  isFiltered,
  useDirectoryQuery,
} from './useDirectoryQuery';

const PAGE_SIZE = 50;

/** All products that the portal knows, to search and to narrow. */
export function ProductsPage() {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const { query, settled, change, clear: clearAll } = useDirectoryQuery();
  const { fieldsRef, clear } = useClear(clearAll);
  const pages = useDirectory(settled);
  const known = pages.value ?? pages.former;
  return (
    <>
      <SubPageHeading>{t('directory.title')}</SubPageHeading>
      <Container>
        <div className={styles.page}>
          <ProductFilters
            {...{ fieldsRef, change, clear }}
            filter={query}
            facets={known?.facets}
          />
          {/* Always there, or screen readers would not tell what a filter leaves. */}
          <Text role="status" color="secondary">
            {known && t('directory.count', { count: known.totalItems })}
          </Text>
          <PagedList
            pages={pages}
            label={t('directory.title')}
            loadingLabel={t('directory.loading')}
            notFound={
              <NotConfigured loading={pages.loading} retry={pages.retry} />
            }
            empty={
              isFiltered(settled) ? (
                <NothingHere text={t('directory.hidden')}>
                  <Button variant="secondary" onPress={clear}>
                    {t('directory.clear')}
                  </Button>
                </NothingHere>
              ) : (
                <NothingHere text={t('directory.none')} />
              )
            }
          >
            {(page, isStale) => (
              <ProductsTable products={page.items} isStale={isStale} />
            )}
          </PagedList>
        </div>
      </Container>
    </>
  );
}

function useDirectory(filter: DirectoryFilter) {
  return useMarketplacePages({
    key: ['directory', filter],
    load: (api, cursor, signal) =>
      api.searchProducts(
        { ...filter, cursor, limit: PAGE_SIZE, facets: true },
        { signal },
      ),
  });
}
