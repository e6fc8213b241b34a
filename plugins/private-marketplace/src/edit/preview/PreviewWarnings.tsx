import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert } from '@backstage/ui';
import type { PreviewWarning } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { FoldedList } from '../../lists/FoldedList';
import { ProductLabel } from '../../productNames/ProductLabel';
import { privateMarketplaceTranslationRef } from '../../translation';

/** Warnings whose values are products. */
const OF_PRODUCTS: readonly PreviewWarning['code'][] = [
  'policy-created',
  'unknown-product-form',
];

/** What somebody should think about before they write a configuration. */
export function PreviewWarnings(props: { warnings: PreviewWarning[] }) {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  return (
    <>
      {props.warnings.map(({ code, values = [] }) => (
        <Alert
          key={code}
          status="warning"
          icon
          title={t(`edit.plan.warning.${code}.title`)}
          description={
            <>
              {t(`edit.plan.warning.${code}.text`)}
              {values.length > 0 && (
                <FoldedList
                  label={t('edit.plan.warning.values', {
                    number: String(values.length),
                  })}
                  items={values}
                >
                  {OF_PRODUCTS.includes(code)
                    ? id => <ProductLabel id={id} />
                    : undefined}
                </FoldedList>
              )}
            </>
          }
        />
      ))}
    </>
  );
}
