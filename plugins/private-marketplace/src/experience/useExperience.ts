import { useApi } from '@backstage/frontend-plugin-api';
import type { ExperienceDetail } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { useCallback } from 'react';
import { privateMarketplaceApiRef } from '../apiRef';
import { FAST_MS, paceOf } from '../live/pace';
import type { Live } from '../live/useLive';
import { useSignalled } from '../live/useSignalled';

/** One experience, kept up to date. */
export function useExperience(ref: string): Live<ExperienceDetail> {
  const api = useApi(privateMarketplaceApiRef);
  const load = useCallback(() => api.getExperience(ref), [api, ref]);
  return useSignalled(load, paceOfExperience);
}

function paceOfExperience(experience: ExperienceDetail | undefined): number {
  if (!experience || experience.lastChange?.attention) {
    return paceOf([]);
  }
  // One before the latest may still be under way.
  return experience.queueLength ? FAST_MS : paceOf([experience.lastChange]);
}
