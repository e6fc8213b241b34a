import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert, Button } from '@backstage/ui';
import { privateMarketplaceTranslationRef } from '../translation';
import styles from './NotConfigured.module.css';

const CHECKS = ['backend', 'configuration', 'credentials'] as const;

/** The backend does not know the plugin: what whoever runs the portal can check. */
export function NotConfigured(props: {
  /** Whether it is being tried again. */
  loading: boolean;
  retry: () => void;
}) {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  return (
    <Alert
      role="alert"
      status="info"
      icon
      title={t('failure.notConfigured.title')}
      description={
        <>
          {t('failure.notConfigured.text')}
          <ul className={styles.checks}>
            {CHECKS.map(check => (
              <li key={check}>{t(`failure.notConfigured.check.${check}`)}</li>
            ))}
          </ul>
        </>
      }
      customActions={
        <Button
          variant="secondary"
          onPress={props.retry}
          isPending={props.loading}
        >
          {t('retry')}
        </Button>
      }
    />
  );
}
