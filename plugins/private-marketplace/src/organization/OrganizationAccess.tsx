import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import { organizationReadPermission } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import type { ReactNode } from 'react';
import { Loading } from '../live/Loading';
import { privateMarketplaceTranslationRef } from '../translation';
import { NoOrganizationAccess } from './NoOrganizationAccess';

/** Shows its children to those who may see the organization. */
export function OrganizationAccess(props: { children: ReactNode }) {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const { loading, allowed } = usePermission({
    permission: organizationReadPermission,
  });
  if (loading) {
    return <Loading label={t('organization.loading')} />;
  }
  return allowed ? <>{props.children}</> : <NoOrganizationAccess />;
}
