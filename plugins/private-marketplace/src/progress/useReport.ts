import type { ConfigurationProgress } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { useMarketplaceQuery } from '@private-marketplace/backstage-plugin-private-marketplace-react';

/** Content of the error file of a configuration, which lists leave out. */
export function useReport(progress: ConfigurationProgress): unknown {
  const { error, shortName, version } = progress;
  const { value } = useMarketplaceQuery({
    key: ['configuration', shortName, version],
    load: (api, signal) => api.getConfiguration(shortName, version, { signal }),
    isEnabled: error?.errorKey !== undefined && error.report === undefined,
  });
  // Without it, less is said; that it cannot be loaded is no news of its own.
  return error?.report ?? value?.error?.report;
}
