import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  RiArchiveLine,
  RiCheckboxCircleLine,
  RiEyeOffLine,
  RiPauseCircleLine,
} from '@remixicon/react';
import type { ExperienceSummary } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { IconLabel } from '../labels/IconLabel';
import { privateMarketplaceTranslationRef } from '../translation';

/** Live, Not live or Archived: the words of the AWS console; or that AWS does not show it to the portal. */
export function ExperienceStatus(props: {
  experience: Pick<ExperienceSummary, 'status' | 'archived'>;
}) {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const { status, archived } = props.experience;
  if (archived) {
    return (
      <IconLabel icon={<RiArchiveLine />} tone="neutral">
        {t('status.archived')}
      </IconLabel>
    );
  }
  if (!status) {
    return (
      <IconLabel icon={<RiEyeOffLine />} tone="warning">
        {t('status.notReadable')}
      </IconLabel>
    );
  }
  return status === 'Enabled' ? (
    <IconLabel icon={<RiCheckboxCircleLine />} tone="success">
      {t('status.live')}
    </IconLabel>
  ) : (
    <IconLabel icon={<RiPauseCircleLine />} tone="warning">
      {t('status.notLive')}
    </IconLabel>
  );
}
