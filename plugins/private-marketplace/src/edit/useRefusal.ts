import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import {
  experienceUpdatePermission,
  type ExperienceDetail,
} from 'backstage-plugin-private-marketplace-common';
import { privateMarketplaceTranslationRef } from '../translation';
import { whyNotEditable } from './whyNotEditable';

/** Whether something may not be done, and why. */
export interface Refusal {
  isDisabled: boolean;
  /** In words; absent while it is not known yet. */
  reason?: string;
}

/** Whether a person may not do something with an experience. */
export function usePermissionRefusal(
  experience: ExperienceDetail,
  permission: typeof experienceUpdatePermission,
): Refusal {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const { loading, allowed } = usePermission({
    permission,
    resourceRef: experience.ref,
  });
  if (loading) return { isDisabled: true };
  return allowed
    ? { isDisabled: false }
    : {
        isDisabled: true,
        reason: t('edit.refused.permission', { permission: permission.name }),
      };
}

/**
 * Whether an experience can not be changed, by anybody or by this person.
 *
 * @param takesArchived - for what can be done with archived experiences, too.
 */
export function useRefusal(
  experience: ExperienceDetail,
  takesArchived = false,
): Refusal {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const refusal = usePermissionRefusal(experience, experienceUpdatePermission);
  const why = whyNotEditable(experience, takesArchived);
  return why ? { isDisabled: true, reason: t(`edit.refused.${why}`) } : refusal;
}
