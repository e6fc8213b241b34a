import type { ImpactSummary } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import {
  useMarketplaceQuery,
  type Live,
} from '@private-marketplace/backstage-plugin-private-marketplace-react';

/** What a move would mean, once its target is chosen; of one target after the other only the last counts. */
export function useMovePreview(
  principal: string,
  from: string,
  to: string | undefined,
): Live<ImpactSummary> {
  return useMarketplaceQuery({
    key: ['move-preview', principal, from, to],
    load: (api, signal) =>
      api.previewMove({ principal, from, to: to ?? '' }, { signal }),
    isOnce: true,
    isEnabled: to !== undefined,
  });
}
