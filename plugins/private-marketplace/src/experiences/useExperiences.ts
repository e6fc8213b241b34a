import { useApi } from '@backstage/frontend-plugin-api';
import type { ExperienceSummary } from 'backstage-plugin-private-marketplace-common';
import { useCallback } from 'react';
import { privateMarketplaceApiRef } from '../apiRef';
import { paceOf } from '../live/pace';
import { type Live, useLive } from '../live/useLive';
import { listAllExperiences } from './listAllExperiences';

/** All experiences, kept up to date. */
export function useExperiences(): Live<ExperienceSummary[]> {
  const api = useApi(privateMarketplaceApiRef);
  const load = useCallback(() => listAllExperiences(api), [api]);
  return useLive(load, paceOfList);
}

function paceOfList(
  experiences: ExperienceSummary[] | undefined,
  now: number,
): number {
  return paceOf(experiences?.map(({ lastChange }) => lastChange) ?? [], now);
}
