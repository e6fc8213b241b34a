import type {
  ErrorFileList,
  ExperienceDetail,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';
import {
  useMarketplacePages,
  type Pages,
} from '@private-marketplace/backstage-plugin-private-marketplace-react';
import { occasionOf } from '../experience/occasionOf';

const PAGE_SIZE = 10;

/** A page of the error files of an experience, kept up to date. */
export function useErrors(experience: ExperienceDetail): Pages<ErrorFileList> {
  const { ref } = experience;
  return useMarketplacePages({
    key: ['errors', ref],
    load: (api, cursor, signal) =>
      api.listErrors(ref, { cursor, limit: PAGE_SIZE }, { signal }),
    occasion: occasionOf(experience),
  });
}
