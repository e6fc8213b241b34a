import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import { privateMarketplaceTranslationRef } from '../translation';
import { useNameSource } from './useProductName';

/** Says why products have no names, where they have none. */
export function NamesNotice() {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const source = useNameSource();
  if (source?.state !== 'denied' && source?.state !== 'unreachable') {
    return null;
  }
  return (
    <Text as="p" role="note" color="secondary">
      {t(`productNames.${source.state}`)} {source.message}
    </Text>
  );
}
