import type {
  ExperienceDetail,
  PrincipalList,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';
import {
  useMarketplacePages,
  type Pages,
} from '@private-marketplace/backstage-plugin-private-marketplace-react';
import { occasionOf } from '../experience/occasionOf';

const PAGE_SIZE = 50;

/** A page of the principals of an experience, kept up to date. */
export function usePrincipals(
  experience: ExperienceDetail,
): Pages<PrincipalList> {
  const { ref } = experience;
  return useMarketplacePages({
    key: ['principals', ref],
    load: (api, cursor, signal) =>
      api.listPrincipals(ref, { cursor, limit: PAGE_SIZE }, { signal }),
    occasion: occasionOf(experience),
  });
}
