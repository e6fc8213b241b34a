import { useApi } from '@backstage/frontend-plugin-api';
import type {
  ErrorFileList,
  ExperienceDetail,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { useCallback } from 'react';
import { privateMarketplaceApiRef } from '../apiRef';
import { occasionOf } from '../experience/occasionOf';
import { slowly } from '../live/pace';
import { type Pages, usePages } from '../live/usePages';

const PAGE_SIZE = 10;

/** A page of the error files of an experience, kept up to date. */
export function useErrors(experience: ExperienceDetail): Pages<ErrorFileList> {
  const api = useApi(privateMarketplaceApiRef);
  const { ref } = experience;
  const load = useCallback(
    (cursor: string | undefined) =>
      api.listErrors(ref, { cursor, limit: PAGE_SIZE }),
    [api, ref],
  );
  return usePages(load, slowly, occasionOf(experience));
}
