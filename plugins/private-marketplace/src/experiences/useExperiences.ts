import { useApi } from '@backstage/frontend-plugin-api';
import type { ExperienceList } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { useCallback } from 'react';
import { privateMarketplaceApiRef } from '../apiRef';
import { FAST_MS, paceOf } from '../live/pace';
import { type Pages, usePages } from '../live/usePages';
import type { ListQuery } from './experienceQuery';

const PAGE_SIZE = 25;

/** A page of the experiences that a query leaves, kept up to date. */
export function useExperiences(query: ListQuery): Pages<ExperienceList> {
  const api = useApi(privateMarketplaceApiRef);
  const load = useCallback(
    (cursor: string | undefined) =>
      api.listExperiences({ ...query, cursor, limit: PAGE_SIZE }),
    [api, query],
  );
  return usePages(load, paceOfList);
}

function paceOfList(list: ExperienceList | undefined): number {
  if (list?.sync.state === 'pending') {
    return FAST_MS;
  }
  return paceOf(list?.items.map(({ lastChange }) => lastChange) ?? []);
}
