import type {
  ChangeSetDetail,
  ChangeSetList,
  ChangeSetSummary,
  ExperienceDetail,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';
import {
  useMarketplacePages,
  useMarketplaceQuery,
  type Live,
  type Pages,
} from '@private-marketplace/backstage-plugin-private-marketplace-react';
import { occasionOf } from '../experience/occasionOf';

const PAGE_SIZE = 25;

/** A page of the change sets of an experience, kept up to date. */
export function useChangeSets(
  experience: ExperienceDetail,
): Pages<ChangeSetList> {
  const { ref } = experience;
  return useMarketplacePages({
    key: ['change-sets', ref],
    load: (api, cursor, signal) =>
      api.listChangeSets(ref, { cursor, limit: PAGE_SIZE }, { signal }),
    isUnderWay: ({ items }) => items.some(isUnderWay),
    occasion: occasionOf(experience),
  });
}

/** One change set, kept up to date. */
export function useChangeSet(
  experience: ExperienceDetail,
  id: string,
): Live<ChangeSetDetail> {
  const { ref } = experience;
  return useMarketplaceQuery({
    key: ['change-set', ref, id],
    load: (api, signal) => api.getChangeSet(ref, id, { signal }),
    isUnderWay,
    occasion: occasionOf(experience),
  });
}

function isUnderWay({ state }: ChangeSetSummary): boolean {
  return state === 'PREPARING' || state === 'APPLYING';
}
