import type { ProcurementVerdict } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import {
  useMarketplaceQuery,
  type Live,
} from '@private-marketplace/backstage-plugin-private-marketplace-react';
import type { Question } from './readQuestion';

/** Whether an account may procure a product, kept up to date. */
export function useVerdict({
  account,
  product,
}: Question): Live<ProcurementVerdict> {
  return useMarketplaceQuery({
    key: ['verdict', account, product],
    load: (api, signal) => api.getVerdict({ account, product }, { signal }),
  });
}
