import { useApiHolder } from '@backstage/frontend-plugin-api';
import type { PrivateMarketplaceApi } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { useCallback, useSyncExternalStore } from 'react';
import { privateMarketplaceApiRef } from '@private-marketplace/backstage-plugin-private-marketplace-react';
import { LogoLoader } from './LogoLoader';

const loaders = new WeakMap<PrivateMarketplaceApi, LogoLoader>();

/**
 * The logo of a product as the address of an image; undefined while there is none.
 *
 * @param id - undefined while it is not to be asked for.
 */
export function useProductLogo(id: string | undefined): string | undefined {
  const loader = useLoader();
  const subscribe = useCallback(
    (listener: () => void) => {
      if (id === undefined || !loader) return () => {};
      return loader.want(id, listener);
    },
    [loader, id],
  );
  return useSyncExternalStore(subscribe, () =>
    id === undefined ? undefined : loader?.find(id),
  );
}

function useLoader(): LogoLoader | undefined {
  const api = useApiHolder().get(privateMarketplaceApiRef);
  if (!api) return undefined;
  const loader = loaders.get(api) ?? new LogoLoader(api);
  loaders.set(api, loader);
  return loader;
}
