import { useApiHolder } from '@backstage/frontend-plugin-api';
import type {
  NameSource,
  PrivateMarketplaceApi,
  ProductName,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { useCallback, useEffect, useSyncExternalStore } from 'react';
import { privateMarketplaceApiRef } from '@private-marketplace/backstage-plugin-private-marketplace-react';
import { ProductNameLoader } from './ProductNameLoader';

const loaders = new WeakMap<PrivateMarketplaceApi, ProductNameLoader>();

/** What a product is called; undefined while that is not known. */
export function useProductName(id: string): ProductName | undefined {
  const loader = useLoader();
  useEffect(() => loader?.show(id), [loader, id]);
  return useLoaded(
    loader,
    useCallback(() => loader?.find(id), [loader, id]),
  );
}

/** Why names are missing; undefined where none is. */
export function useNameSource(): NameSource | undefined {
  const loader = useLoader();
  return useLoaded(
    loader,
    useCallback(() => loader?.problem, [loader]),
  );
}

function useLoaded<T>(loader: ProductNameLoader | undefined, find: () => T): T {
  const subscribe = useCallback(
    (listener: () => void) => loader?.subscribe(listener) ?? (() => {}),
    [loader],
  );
  return useSyncExternalStore(subscribe, find);
}

/** One for each API. Parts of the pages are shown where there is none, too. */
function useLoader(): ProductNameLoader | undefined {
  const api = useApiHolder().get(privateMarketplaceApiRef);
  if (!api) return undefined;
  const loader = loaders.get(api) ?? new ProductNameLoader(api);
  loaders.set(api, loader);
  return loader;
}
