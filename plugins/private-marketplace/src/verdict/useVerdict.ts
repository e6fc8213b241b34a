import { useApi } from '@backstage/frontend-plugin-api';
import type { ProcurementVerdict } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { useCallback } from 'react';
import { privateMarketplaceApiRef } from '../apiRef';
import { slowly } from '../live/pace';
import type { Live } from '../live/useLive';
import { useSignalled } from '../live/useSignalled';
import type { Question } from './readQuestion';

/** Whether an account may procure a product, kept up to date. */
export function useVerdict(question: Question): Live<ProcurementVerdict> {
  const api = useApi(privateMarketplaceApiRef);
  const { account, product } = question;
  const load = useCallback(
    () => api.getVerdict({ account, product }),
    [api, account, product],
  );
  return useSignalled(load, slowly);
}
