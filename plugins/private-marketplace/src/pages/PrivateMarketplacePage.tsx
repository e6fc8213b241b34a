import { Content, PageWithHeader } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { privateMarketplaceTranslationRef } from '../translation';
import { PrivateMarketplaceContent } from './PrivateMarketplaceContent';

/** All pages in the frame of the legacy frontend system. */
export function PrivateMarketplacePage() {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  return (
    <PageWithHeader title={t('title')} themeId="tool">
      <Content noPadding>
        <PrivateMarketplaceContent />
      </Content>
    </PageWithHeader>
  );
}
