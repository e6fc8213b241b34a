import type {
  ConfigurationDetail,
  ConfigurationList,
  ExperienceDetail,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';
import {
  useMarketplacePages,
  useMarketplaceQuery,
  type Live,
  type Pages,
} from '@private-marketplace/backstage-plugin-private-marketplace-react';
import { occasionOf } from '../experience/occasionOf';
import { isUnderWay } from '../live/isUnderWay';

const PAGE_SIZE = 25;

/** A page of the configurations of an experience, kept up to date. */
export function useConfigurations(
  experience: ExperienceDetail,
): Pages<ConfigurationList> {
  const { ref } = experience;
  return useMarketplacePages({
    key: ['configurations', ref],
    load: (api, cursor, signal) =>
      api.listConfigurations(ref, { cursor, limit: PAGE_SIZE }, { signal }),
    isUnderWay: ({ items }) => items.some(isUnderWay),
    occasion: occasionOf(experience),
  });
}

/** One configuration, kept up to date. */
export function useConfiguration(
  experience: ExperienceDetail,
  version: string,
): Live<ConfigurationDetail> {
  const { ref } = experience;
  return useMarketplaceQuery({
    key: ['configuration', ref, version],
    load: (api, signal) => api.getConfiguration(ref, version, { signal }),
    isUnderWay,
    occasion: occasionOf(experience),
  });
}
