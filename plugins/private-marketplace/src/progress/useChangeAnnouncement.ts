import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ExperienceSummary } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { useEffect, useRef, useState } from 'react';
import { privateMarketplaceTranslationRef } from '../translation';
import { shownState } from './shownState';

/** Experiences whose changes are told, or undefined while nothing is known. */
export type Announced =
  | Pick<ExperienceSummary, 'ref' | 'name' | 'lastChange'>[]
  | undefined;

const NO_CHANGE = '';

/** A sentence about what has changed since the last look; empty at first. */
export function useChangeAnnouncement(experiences: Announced): string {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const [sentence, setSentence] = useState('');
  const seen = useRef(new Map<string, string>());

  useEffect(() => {
    if (!experiences) {
      return;
    }
    const news: string[] = [];
    for (const { ref, name, lastChange } of experiences) {
      if (!lastChange) {
        seen.current.set(ref, NO_CHANGE);
        continue;
      }
      const state = shownState(lastChange);
      const { key, versionId = '', writtenAt } = lastChange;
      const now = JSON.stringify([key, versionId, writtenAt, state]);
      const known = seen.current.get(ref);
      seen.current.set(ref, now);
      // What comes into view by another page or filter is no news.
      if (known !== undefined && known !== now) {
        news.push(
          t('change.announcement', { name, state: t(`state.${state}`) }),
        );
      }
    }
    if (news.length > 0) {
      setSentence(news.join('. '));
    }
  }, [experiences, t]);

  return sentence;
}
