import { useApi } from '@backstage/frontend-plugin-api';
import type {
  ExperienceDetail,
  PrincipalList,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { useCallback } from 'react';
import { privateMarketplaceApiRef } from '../apiRef';
import { occasionOf } from '../experience/occasionOf';
import { slowly } from '../live/pace';
import { type Pages, usePages } from '../live/usePages';

const PAGE_SIZE = 50;

/** A page of the principals of an experience, kept up to date. */
export function usePrincipals(
  experience: ExperienceDetail,
): Pages<PrincipalList> {
  const api = useApi(privateMarketplaceApiRef);
  const { ref } = experience;
  const load = useCallback(
    (cursor: string | undefined) =>
      api.listPrincipals(ref, { cursor, limit: PAGE_SIZE }),
    [api, ref],
  );
  return usePages(load, slowly, occasionOf(experience));
}
