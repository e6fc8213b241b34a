import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  isShown,
  type ReferencedExperience,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { useCallback } from 'react';
import { privateMarketplaceTranslationRef } from '../translation';

/** What to call an experience in a text, seen or not. */
export function useExperienceName(): (
  experience: ReferencedExperience,
  /** Whether the text begins with it, or goes on with it. */
  place: 'first' | 'within',
) => string {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  return useCallback(
    (experience, place) =>
      isShown(experience) ? experience.name : t(`organization.hidden.${place}`),
    [t],
  );
}
