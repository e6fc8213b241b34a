import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ExperienceSummary } from 'backstage-plugin-private-marketplace-common';
import { useEffect, useRef, useState } from 'react';
import { useNow } from '../time/useNow';
import { privateMarketplaceTranslationRef } from '../translation';
import { shownState } from './shownState';

/** Experiences whose changes are told, or undefined while nothing is known. */
export type Announced =
  | Pick<ExperienceSummary, 'ref' | 'name' | 'lastChange'>[]
  | undefined;

/** A sentence about what has changed since the last look; empty at first. */
export function useChangeAnnouncement(experiences: Announced): string {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const now = useNow();
  const [sentence, setSentence] = useState('');
  const former = useRef<Map<string, string>>();

  useEffect(() => {
    if (!experiences) {
      return;
    }
    const latest = new Map<string, string>();
    const news: string[] = [];
    for (const { ref, name, lastChange } of experiences) {
      if (!lastChange) {
        continue;
      }
      const state = shownState(lastChange, now);
      const { key, versionId = '', writtenAt } = lastChange;
      const seen = JSON.stringify([key, versionId, writtenAt, state]);
      latest.set(ref, seen);
      if (former.current && former.current.get(ref) !== seen) {
        news.push(
          t('change.announcement', { name, state: t(`state.${state}`) }),
        );
      }
    }
    former.current = latest;
    if (news.length > 0) {
      setSentence(news.join('. '));
    }
  }, [experiences, now, t]);

  return sentence;
}
