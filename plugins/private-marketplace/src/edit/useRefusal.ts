import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ResourcePermission } from '@backstage/plugin-permission-common';
import { usePermission } from '@backstage/plugin-permission-react';
import {
  CHANGE_PERMISSIONS,
  experienceCreatePermission,
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
  permission: ResourcePermission,
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

/** What changes an experience, as far as different people may do it. */
export type KindOfChange = keyof typeof CHANGE_PERMISSIONS;

/**
 * Whether an experience can not be changed so, by anybody or by this person.
 *
 * @param takesArchived - for what can be done with archived experiences, too.
 */
export function useRefusal(
  experience: ExperienceDetail,
  kind: KindOfChange,
  takesArchived = false,
): Refusal {
  const why = useWhyNotEditable(experience, takesArchived);
  const refusal = usePermissionRefusal(experience, CHANGE_PERMISSIONS[kind]);
  return why ?? refusal;
}

/** The answers of `useRefusal` for every kind of change that an archived experience takes, too. */
export function useRefusals(
  experience: ExperienceDetail,
): Record<KindOfChange, Refusal> {
  return {
    products: useRefusal(experience, 'products', true),
    audience: useRefusal(experience, 'audience', true),
    live: useRefusal(experience, 'live', true),
    details: useRefusal(experience, 'details', true),
    branding: useRefusal(experience, 'branding', true),
  };
}

/**
 * Whether a person may change nothing about an experience. What a written
 * configuration changes only the backend knows, and demands the rest.
 */
export function useAnyChangeRefusal(experience: ExperienceDetail): Refusal {
  return refusalOfAll(Object.values(useRefusals(experience)));
}

/** Whether all of several things may not be done, each reason said once. */
export function refusalOfAll(refusals: readonly Refusal[]): Refusal {
  if (refusals.some(({ isDisabled }) => !isDisabled)) {
    return { isDisabled: false };
  }
  const reasons = refusals.map(({ reason }) => reason);
  // One that is not known yet may still be allowed.
  return reasons.includes(undefined)
    ? { isDisabled: true }
    : { isDisabled: true, reason: [...new Set(reasons)].join(' ') };
}

function useWhyNotEditable(
  experience: ExperienceDetail,
  takesArchived: boolean,
): Refusal | undefined {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const why = whyNotEditable(experience, takesArchived);
  return why && { isDisabled: true, reason: t(`edit.refused.${why}`) };
}
