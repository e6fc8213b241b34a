import { useApi } from '@backstage/frontend-plugin-api';
import type { ExperienceSummary } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import useAsync from 'react-use/esm/useAsync';
import { privateMarketplaceApiRef } from '../apiRef';
import { listAllExperiences } from '../experiences/listAllExperiences';

/** All experiences that the user may see, by name, for a field to choose from. */
export function useAllExperiences(): {
  value?: ExperienceSummary[];
  loading: boolean;
  error?: Error;
} {
  const api = useApi(privateMarketplaceApiRef);
  return useAsync(
    () => listAllExperiences(api, { sort: 'name', order: 'ascending' }),
    [api],
  );
}
