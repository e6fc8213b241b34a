import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert } from '@backstage/ui';
import type { ExperienceDetail } from 'backstage-plugin-private-marketplace-common';
import { privateMarketplaceTranslationRef } from '../translation';

/** Warns of a policy that lets everything through, or nothing. */
export function PolicyWarning(props: { experience: ExperienceDetail }) {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const { id, status, archived, procurementPolicy } = props.experience;
  // Neither matters for what is no more, or not yet.
  if (archived || !id) {
    return null;
  }
  if (!procurementPolicy) {
    return (
      <Alert
        status="warning"
        icon
        title={t('experience.noPolicy.title')}
        description={t('experience.noPolicy.text')}
      />
    );
  }
  if (status === 'Enabled' && procurementPolicy.allowedProducts.length === 0) {
    return (
      <Alert
        status="warning"
        icon
        title={t('experience.emptyPolicy.title')}
        description={t('experience.emptyPolicy.text')}
      />
    );
  }
  return null;
}
