import { useApi } from '@backstage/frontend-plugin-api';
import type { ExperienceDetail } from 'backstage-plugin-private-marketplace-common';
import { useCallback } from 'react';
import { privateMarketplaceApiRef } from '../apiRef';
import { paceOf } from '../live/pace';
import { type Live, useLive } from '../live/useLive';

/** One experience, kept up to date. */
export function useExperience(ref: string): Live<ExperienceDetail> {
  const api = useApi(privateMarketplaceApiRef);
  const load = useCallback(() => api.getExperience(ref), [api, ref]);
  return useLive(load, paceOfExperience);
}

function paceOfExperience(
  experience: ExperienceDetail | undefined,
  now: number,
): number {
  return paceOf(
    experience ? [experience.lastChange, ...experience.configurations] : [],
    now,
  );
}
