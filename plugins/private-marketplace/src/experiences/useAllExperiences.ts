import type { ExperienceSummary } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import {
  useMarketplaceQuery,
  type Live,
} from '@private-marketplace/backstage-plugin-private-marketplace-react';
import { listAllExperiences } from './listAllExperiences';

/** All experiences that the user may see, by name, for a field to choose from. */
export function useAllExperiences(): Live<ExperienceSummary[]> {
  return useMarketplaceQuery({
    key: ['all-experiences'],
    load: (api, signal) =>
      listAllExperiences(api, { sort: 'name', order: 'ascending' }, signal),
  });
}
