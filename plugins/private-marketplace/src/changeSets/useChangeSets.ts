import { useApi } from '@backstage/frontend-plugin-api';
import type {
  ChangeSetDetail,
  ChangeSetList,
  ChangeSetSummary,
  ExperienceDetail,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { useCallback } from 'react';
import { privateMarketplaceApiRef } from '../apiRef';
import { occasionOf } from '../experience/occasionOf';
import { FAST_MS } from '../live/pace';
import { type Live, SLOW_MS } from '../live/useLive';
import { type Pages, usePages } from '../live/usePages';
import { useSignalled } from '../live/useSignalled';

const PAGE_SIZE = 25;

/** A page of the change sets of an experience, kept up to date. */
export function useChangeSets(
  experience: ExperienceDetail,
): Pages<ChangeSetList> {
  const api = useApi(privateMarketplaceApiRef);
  const { ref } = experience;
  const load = useCallback(
    (cursor: string | undefined) =>
      api.listChangeSets(ref, { cursor, limit: PAGE_SIZE }),
    [api, ref],
  );
  return usePages(load, paceOfList, occasionOf(experience));
}

/** One change set, kept up to date. */
export function useChangeSet(
  experience: ExperienceDetail,
  id: string,
): Live<ChangeSetDetail> {
  const api = useApi(privateMarketplaceApiRef);
  const { ref } = experience;
  const load = useCallback(() => api.getChangeSet(ref, id), [api, ref, id]);
  return useSignalled(load, paceOfOne, occasionOf(experience));
}

function paceOfList(list: ChangeSetList | undefined): number {
  return list?.items.some(isUnderWay) ? FAST_MS : SLOW_MS;
}

function paceOfOne(changeSet: ChangeSetDetail | undefined): number {
  return changeSet && isUnderWay(changeSet) ? FAST_MS : SLOW_MS;
}

function isUnderWay({ state }: ChangeSetSummary): boolean {
  return state === 'PREPARING' || state === 'APPLYING';
}
