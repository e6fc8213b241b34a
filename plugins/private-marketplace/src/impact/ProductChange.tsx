import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ImpactSummary } from 'backstage-plugin-private-marketplace-common';
import { FoldedList } from '../lists/FoldedList';
import { privateMarketplaceTranslationRef } from '../translation';

/** Products that accounts gain or lose. */
export function ProductChange(props: {
  change: ImpactSummary['groups'][number]['gained'];
}) {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const { kind, products } = props.change ?? { kind: 'only', products: [] };
  const count = products.length;
  if (count === 0) {
    return (
      <>{kind === 'only' ? t('impact.nothing') : t('impact.everything')}</>
    );
  }
  return (
    <FoldedList
      label={
        kind === 'only'
          ? t('impact.only', { count })
          : t('impact.allExcept', { count })
      }
      items={products}
    />
  );
}
