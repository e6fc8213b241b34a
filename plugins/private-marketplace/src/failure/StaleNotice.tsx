import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert, Button } from '@backstage/ui';
import { age } from '../time/age';
import { useLanguage } from '../time/useLanguage';
import { useNow } from '../time/useNow';
import { privateMarketplaceTranslationRef } from '../translation';
import { failureKind } from './failureKind';

/** Says how old the shown value is, as a refresh failed. */
export function StaleNotice(props: {
  error: Error;
  loadedAt: number;
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
      title={t('failure.stale', { age: age(loadedAt, now, language) })}
      // Not the whole notice is announced, or screen readers would hear it age.
      description={
        <span role="status">
          {failureKind(error) === 'unavailable'
            ? t('failure.staleUnavailable')
            : t('failure.staleUnknown', { message: error.message })}
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
