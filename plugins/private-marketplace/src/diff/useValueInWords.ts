import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ExperienceDiff } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { privateMarketplaceTranslationRef } from '../translation';

/** Says the values of an experience as people know them; what people wrote stays as it is. */
export function useValueInWords() {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  return (field: keyof ExperienceDiff, value: string): string => {
    switch (`${field} ${value}`) {
      case 'status Enabled':
        return t('status.live');
      case 'status Disabled':
        return t('status.notLive');
      case 'archived true':
        return t('value.archived.yes');
      case 'archived false':
        return t('value.archived.no');
      case 'productRequests Allow':
        return t('value.productRequests.on');
      case 'productRequests Deny':
        return t('value.productRequests.off');
      default:
        return value;
    }
  };
}
