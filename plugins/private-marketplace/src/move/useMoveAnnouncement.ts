import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { PrincipalMove } from 'backstage-plugin-private-marketplace-common';
import { useEffect, useRef, useState } from 'react';
import { privateMarketplaceTranslationRef } from '../translation';

/** A sentence about how far the newest move has come since the page was opened; empty at first. */
export function useMoveAnnouncement(
  moves: readonly PrincipalMove[] | undefined,
): string {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const [sentence, setSentence] = useState('');
  const seen = useRef<string>();
  const known = moves !== undefined;
  const newest = moves?.[0];
  useEffect(() => {
    if (!known) {
      return;
    }
    const now = newest ? `${newest.id} ${newest.state}` : '';
    if (newest && seen.current !== undefined && seen.current !== now) {
      const { from, to, state } = newest;
      setSentence(
        t('move.announcement', {
          move: t('move.fromTo', { from: from.name, to: to.name }),
          state: t(`move.state.${state}`),
        }),
      );
    }
    seen.current = now;
  }, [known, newest, t]);
  return sentence;
}
