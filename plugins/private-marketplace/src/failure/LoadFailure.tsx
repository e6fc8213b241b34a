import { ResponseErrorPanel } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert, Button } from '@backstage/ui';
import { experienceReadPermission } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { privateMarketplaceTranslationRef } from '../translation';
import { failureKind } from '@private-marketplace/backstage-plugin-private-marketplace-react';
import styles from './LoadFailure.module.css';
import { NotConfigured } from './NotConfigured';

/** Why there is nothing to show, and what to do about it. */
export function LoadFailure(props: {
  error: Error;
  /** Whether it is being tried again. */
  loading: boolean;
  retry: () => void;
}) {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const { error, loading, retry } = props;
  const retryButton = (
    <Button variant="secondary" onPress={retry} isPending={loading}>
      {t('retry')}
    </Button>
  );
  switch (failureKind(error)) {
    case 'forbidden':
      return (
        <Alert
          role="alert"
          status="warning"
          icon
          title={t('failure.forbidden.title')}
          description={t('failure.forbidden.text', {
            permission: experienceReadPermission.name,
          })}
          customActions={retryButton}
        />
      );
    case 'notConfigured':
      return <NotConfigured loading={loading} retry={retry} />;
    case 'unavailable':
      return (
        <Alert
          role="alert"
          status="danger"
          icon
          title={t('failure.unavailable.title')}
          description={t('failure.unavailable.text')}
          customActions={retryButton}
        />
      );
    default:
      return (
        <div className={styles.panel}>
          <ResponseErrorPanel title={t('failure.unknown')} error={error} />
          {retryButton}
        </div>
      );
  }
}
