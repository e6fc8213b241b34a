import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, SearchField, Select, Text } from '@backstage/ui';
import type {
  ExperienceDetail,
  ProductList,
} from 'backstage-plugin-private-marketplace-common';
import { EditProducts } from '../edit/EditProducts';
import { useRefresh } from '../experience/refreshContext';
import { LiveContent } from '../live/LiveContent';
import { NothingHere } from '../sections/NothingHere';
import { Section } from '../sections/Section';
import { Pager } from '../table/Pager';
import { privateMarketplaceTranslationRef } from '../translation';
import { ProductsTable } from './ProductsTable';
import styles from './ProductsTab.module.css';
import { LISTS, useProductFilter } from './useProductFilter';
import { useProducts } from './useProducts';

const BOTH = 'both';

/** What an experience allows and denies by name. */
export function ProductsTab(props: { experience: ExperienceDetail }) {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const { experience } = props;
  const { filter, settled, change } = useProductFilter();
  const products = useProducts(experience, settled);
  const isFiltered = Boolean(filter.text || filter.list);
  const heading = t('tab.products.heading');
  const refresh = useRefresh();
  const content = (page: ProductList, isStale: boolean) => {
    if (page.items.length > 0) {
      return (
        <>
          <Text role="status" color="secondary">
            {t('tab.products.count', { count: page.totalItems })}
          </Text>
          <ProductsTable products={page.items} isStale={isStale} />
          <Pager
            table={heading}
            page={page}
            pages={products}
            isStale={isStale}
          />
        </>
      );
    }
    return isFiltered ? (
      <NothingHere text={t('tab.products.hidden')}>
        <Button
          variant="secondary"
          onPress={() => change({ text: undefined, list: undefined })}
        >
          {t('tab.products.clear')}
        </Button>
      </NothingHere>
    ) : (
      <NothingHere text={t('tab.products.none')} />
    );
  };
  return (
    <Section
      heading={heading}
      actions={<EditProducts experience={experience} onWritten={refresh} />}
    >
      <div className={styles.products}>
        <div className={styles.filters}>
          <SearchField
            label={t('tab.products.filter')}
            value={filter.text ?? ''}
            onChange={text => change({ text })}
          />
          <Select
            label={t('tab.products.list')}
            options={[
              { id: BOTH, label: t('tab.products.both') },
              { id: 'allowed', label: t('tab.products.allowedOnly') },
              { id: 'denied', label: t('tab.products.deniedOnly') },
            ]}
            value={filter.list ?? BOTH}
            onChange={key => change({ list: LISTS.find(list => list === key) })}
          />
        </div>
        <LiveContent live={products} loadingLabel={t('tab.products.loading')}>
          {content}
        </LiveContent>
      </div>
    </Section>
  );
}
