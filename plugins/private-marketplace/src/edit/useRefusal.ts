import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import {
  experienceCreatePermission,
  experienceUpdatePermission,
  type ExperienceDetail,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';
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
  const answer = usePermission({ permission, resourceRef: experience.ref });
  return useRefusalInWords(answer, permission.name);
}

/** Whether a person may not create experiences. */
export function useCreationRefusal(): Refusal {
  const permission = experienceCreatePermission;
  return useRefusalInWords(usePermission({ permission }), permission.name);
}

function useRefusalInWords(
  { loading, allowed, error }: ReturnType<typeof usePermission>,
  permission: string,
): Refusal {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  if (allowed) return { isDisabled: false };
  if (loading) return { isDisabled: true };
  const reason = error
    ? t('edit.refused.unknown', { message: error.message })
    : t('edit.refused.permission', { permission });
  return { isDisabled: true, reason };
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
