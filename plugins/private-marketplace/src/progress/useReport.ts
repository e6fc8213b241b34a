import { useApi } from '@backstage/frontend-plugin-api';
import type { ConfigurationProgress } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import useAsync from 'react-use/esm/useAsync';
import { privateMarketplaceApiRef } from '../apiRef';

/** Content of the error file of a configuration, which lists leave out. */
export function useReport(progress: ConfigurationProgress): unknown {
  const api = useApi(privateMarketplaceApiRef);
  const { error, shortName, version, writtenAt } = progress;
  const errorKey = error?.report === undefined ? error?.errorKey : undefined;
  const { value } = useAsync(
    async () =>
      errorKey === undefined
        ? undefined
        : (await api.getConfiguration(shortName, version)).error?.report,
    [api, shortName, version, writtenAt, errorKey],
  );
  // Without it, less is said; that it can not be loaded is no news of its own.
  return error?.report ?? value;
}
