import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/ui';
import type { OrganizationNodeSummary } from 'backstage-plugin-private-marketplace-common';
import { experienceRouteRef } from '../routes';
import { privateMarketplaceTranslationRef } from '../translation';

/** The experience that governs, with a link to its page, or that none does. */
export function GoverningExperience(props: {
  governing: OrganizationNodeSummary['governing'];
}) {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const experienceLink = useRouteRef(experienceRouteRef);
  const { governing } = props;
  return governing ? (
    <Link href={experienceLink({ ref: governing.ref })}>{governing.name}</Link>
  ) : (
    <>{t('organization.nobodyGoverns')}</>
  );
}
