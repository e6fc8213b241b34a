import type { ExperienceDetail } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import {
  useMarketplaceQuery,
  type Live,
} from '@private-marketplace/backstage-plugin-private-marketplace-react';
import { isUnderWay } from '../live/isUnderWay';

/** One experience, kept up to date. */
export function useExperience(ref: string): Live<ExperienceDetail> {
  return useMarketplaceQuery({
    key: ['experience', ref],
    load: (api, signal) => api.getExperience(ref, { signal }),
    isUnderWay: ({ lastChange, queueLength }) =>
      // One before the latest may still be under way.
      !lastChange?.attention &&
      (Boolean(queueLength) || isUnderWay(lastChange)),
  });
}
