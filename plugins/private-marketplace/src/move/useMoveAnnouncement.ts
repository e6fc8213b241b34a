import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { PrincipalMove } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { useEffect, useRef, useState } from 'react';
import { useExperienceName } from '../organization/useExperienceName';
import { privateMarketplaceTranslationRef } from '../translation';

/** A sentence about how far the newest move has come since the page was opened; empty at first. */
export function useMoveAnnouncement(
  moves: readonly PrincipalMove[] | undefined,
): string {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const nameOf = useExperienceName();
  const [sentence, setSentence] = useState('');
  const seen = useRef<string>();
  const known = moves !== undefined;
  const newest = moves?.[0];
  useEffect(() => {
    if (!known) {
      return;
    }
    const now = newest
      ? [newest.id, newest.state, newest.attention].join(' ')
      : '';
    if (newest && seen.current !== undefined && seen.current !== now) {
      const { from, to, state, attention } = newest;
      setSentence(
        t('move.announcement', {
          move: t('move.fromTo', {
            from: nameOf(from, 'within'),
            to: nameOf(to, 'within'),
          }),
          state: attention
            ? t(
                `hanging.${
                  attention === 'stuck' ? 'stuck' : 'notPickedUp'
                }.title`,
              )
            : t(`move.state.${state}`),
        }),
      );
    }
    seen.current = now;
  }, [known, newest, nameOf, t]);
  return sentence;
}
