import { useMarketplaceQuery } from '@private-marketplace/backstage-plugin-private-marketplace-react';

/** The files in the bucket that belong to no experience, kept up to date. */
export function useUnrecognizedFiles() {
  return useMarketplaceQuery({
    key: ['unrecognized-files'],
    load: (api, signal) => api.listUnrecognizedFiles({ signal }),
  });
}
