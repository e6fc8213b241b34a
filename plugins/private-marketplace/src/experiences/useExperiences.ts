import type { ExperienceList } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import {
  useMarketplacePages,
  type Pages,
} from '@private-marketplace/backstage-plugin-private-marketplace-react';
import { isUnderWay } from '../live/isUnderWay';
import type { ListQuery } from './experienceQuery';

const PAGE_SIZE = 25;

/** A page of the experiences that a query leaves, kept up to date. */
export function useExperiences(query: ListQuery): Pages<ExperienceList> {
  return useMarketplacePages({
    key: ['experiences', query],
    load: (api, cursor, signal) =>
      api.listExperiences({ ...query, cursor, limit: PAGE_SIZE }, { signal }),
    isUnderWay: ({ items, sync }) =>
      sync.state === 'pending' ||
      items.some(({ lastChange }) => isUnderWay(lastChange)),
  });
}
