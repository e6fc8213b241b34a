import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert, Link } from '@backstage/ui';
import { organizationReadPermission } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { usePageLinks } from '@private-marketplace/backstage-plugin-private-marketplace-react';
import { privateMarketplaceTranslationRef } from '../translation';

/** Says who to ask, and what is possible all the same. */
export function NoOrganizationAccess() {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const links = usePageLinks();
  return (
    <Alert
      role="alert"
      status="warning"
      icon
      title={t('organization.forbidden.title')}
      description={t('organization.forbidden.text', {
        permission: organizationReadPermission.name,
      })}
      customActions={
        <Link href={links.subPage('overview')}>
          {t('organization.forbidden.verdict')}
        </Link>
      }
    />
  );
}
