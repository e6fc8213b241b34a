import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert } from '@backstage/ui';
import type { OrganizationSync } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { SyncNotice } from '../sync/SyncNotice';
import { privateMarketplaceTranslationRef } from '../translation';

/** Says that the organization is not shown as it stands now, and how old it is. */
export function OrganizationSyncNotice(props: { sync: OrganizationSync }) {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const { state, problem } = props.sync;
  if (state !== 'pending') {
    return <SyncNotice sync={props.sync} />;
  }
  return (
    <Alert
      status={problem === undefined ? 'info' : 'danger'}
      icon
      title={t('organization.syncPending.title')}
      description={
        <span role="status">
          {problem === undefined
            ? t('organization.syncPending.text')
            : t('organization.syncPending.failed', { problem })}
        </span>
      }
    />
  );
}
