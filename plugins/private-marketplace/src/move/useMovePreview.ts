import { useApi } from '@backstage/frontend-plugin-api';
import type { ImpactSummary } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import useAsync from 'react-use/esm/useAsync';
import { privateMarketplaceApiRef } from '../apiRef';

/** What a move would mean, once its target is chosen. */
export interface LoadedImpact {
  value?: ImpactSummary;
  loading: boolean;
  error?: Error;
}

/** Asks what a move would mean; of one target after the other only the last counts. */
export function useMovePreview(
  principal: string,
  from: string,
  to: string | undefined,
): LoadedImpact {
  const api = useApi(privateMarketplaceApiRef);
  const { loading, error, value } = useAsync(
    async () =>
      to === undefined
        ? undefined
        : { to, impact: await api.previewMove({ principal, from, to }) },
    [api, principal, from, to],
  );
  // While the next loads, the one before would be about another target.
  return {
    loading,
    error,
    value: value && value.to === to ? value.impact : undefined,
  };
}
