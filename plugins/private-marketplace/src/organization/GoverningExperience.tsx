import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { OrganizationNodeSummary } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { privateMarketplaceTranslationRef } from '../translation';
import { ExperienceName } from './ExperienceName';

/** The experience that governs, with a link to its page, or that none does. */
export function GoverningExperience(props: {
  governing: OrganizationNodeSummary['governing'];
}) {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const { governing } = props;
  return governing ? (
    <ExperienceName experience={governing} />
  ) : (
    <>{t('organization.nobodyGoverns')}</>
  );
}
