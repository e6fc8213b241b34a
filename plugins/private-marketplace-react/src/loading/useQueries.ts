import { useApi, useApiHolder } from '@backstage/frontend-plugin-api';
import { signalApiRef } from '@backstage/plugin-signals-react';
import type { PrivateMarketplaceApi } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { useEffect, useMemo } from 'react';
import { privateMarketplaceApiRef } from '../apiRef';
import { MarketplaceQueries } from './MarketplaceQueries';

const all = new WeakMap<PrivateMarketplaceApi, MarketplaceQueries>();

/** What is loaded through the API of the app; pages and cards share it. */
export function useQueries() {
  const api = useApi(privateMarketplaceApiRef);
  const signals = useApiHolder().get(signalApiRef);
  const queries = useMemo(() => queriesOf(api), [api]);
  useEffect(() => queries.follow(signals), [queries, signals]);
  return { api, queries };
}

function queriesOf(api: PrivateMarketplaceApi): MarketplaceQueries {
  const queries = all.get(api) ?? new MarketplaceQueries();
  all.set(api, queries);
  return queries;
}
