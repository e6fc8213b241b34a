import { useApi } from '@backstage/frontend-plugin-api';
import type {
  ConfigurationDetail,
  ConfigurationList,
  ExperienceDetail,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { useCallback } from 'react';
import { privateMarketplaceApiRef } from '../apiRef';
import { occasionOf } from '../experience/occasionOf';
import { paceOf } from '../live/pace';
import type { Live } from '../live/useLive';
import { type Pages, usePages } from '../live/usePages';
import { useSignalled } from '../live/useSignalled';

const PAGE_SIZE = 25;

/** A page of the configurations of an experience, kept up to date. */
export function useConfigurations(
  experience: ExperienceDetail,
): Pages<ConfigurationList> {
  const api = useApi(privateMarketplaceApiRef);
  const { ref } = experience;
  const load = useCallback(
    (cursor: string | undefined) =>
      api.listConfigurations(ref, { cursor, limit: PAGE_SIZE }),
    [api, ref],
  );
  return usePages(load, paceOfList, occasionOf(experience));
}

/** One configuration, kept up to date. */
export function useConfiguration(
  experience: ExperienceDetail,
  version: string,
): Live<ConfigurationDetail> {
  const api = useApi(privateMarketplaceApiRef);
  const { ref } = experience;
  const load = useCallback(
    () => api.getConfiguration(ref, version),
    [api, ref, version],
  );
  return useSignalled(load, paceOfOne, occasionOf(experience));
}

function paceOfList(list: ConfigurationList | undefined): number {
  return paceOf(list?.items ?? []);
}

function paceOfOne(configuration: ConfigurationDetail | undefined): number {
  return paceOf([configuration]);
}
