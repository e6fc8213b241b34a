import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ImpactSummary } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { FoldedList } from '../lists/FoldedList';
import { ProductLabel } from '../productNames/ProductLabel';
import { privateMarketplaceTranslationRef } from '../translation';

/** Products that accounts gain or lose, as far as the user may see them. */
export function ProductChange(props: {
  change: ImpactSummary['groups'][number]['gained'];
}) {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const { change } = props;
  if (!change) return <>{t('impact.nothing')}</>;
  const { kind, products, totalProducts: count, hidden } = change;
  if (count === 0) {
    return (
      <>{kind === 'only' ? t('impact.nothing') : t('impact.everything')}</>
    );
  }
  const label =
    kind === 'only'
      ? t('impact.only', { count })
      : t('impact.allExcept', { count });
  if (hidden) return <>{t('impact.hidden', { products: label })}</>;
  const left = count - products.length;
  return (
    <FoldedList
      label={label}
      items={
        left > 0 ? [...products, t('impact.more', { count: left })] : products
      }
    >
      {(text, index) =>
        index < products.length ? <ProductLabel id={text} /> : text
      }
    </FoldedList>
  );
}
