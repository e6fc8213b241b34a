import { ErrorPage } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { privateMarketplaceTranslationRef } from '../translation';

/** Stands at addresses that lead to no page. */
export function PageNotFound() {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  return <ErrorPage status="404" statusMessage={t('pageNotFound')} />;
}
