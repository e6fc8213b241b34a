import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert, Button } from '@backstage/ui';
import { age } from '../time/age';
import { useLanguage } from '../time/useLanguage';
import { useNow } from '../time/useNow';
import { privateMarketplaceTranslationRef } from '../translation';
import { failureKind } from '@private-marketplace/backstage-plugin-private-marketplace-react';
import { failureMessage } from './failureMessage';

/** Says that what is shown is not what was asked for now, as that could not be loaded. */
export function StaleNotice(props: {
  error: Error;
  /** When the shown value was loaded; absent when it is not even the one that was asked for. */
  loadedAt?: number;
  loading: boolean;
  retry: () => void;
}) {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const { error, loadedAt, loading, retry } = props;
  const language = useLanguage();
  const now = useNow();
  return (
    <Alert
      status="warning"
      icon
      title={
        loadedAt === undefined
          ? t('failure.former')
          : t('failure.stale', { age: age(loadedAt, now, language) })
      }
      // Not the whole notice is announced, or screen readers would hear it age.
      description={
        <span role="status">
          {failureKind(error) === 'unavailable'
            ? t('failure.staleUnavailable')
            : t('failure.staleUnknown', { message: failureMessage(error) })}
        </span>
      }
      customActions={
        <Button variant="secondary" onPress={retry} isPending={loading}>
          {t('retry')}
        </Button>
      }
    />
  );
}
