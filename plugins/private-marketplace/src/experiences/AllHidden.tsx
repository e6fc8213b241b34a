import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, Text } from '@backstage/ui';
import { privateMarketplaceTranslationRef } from '../translation';
import styles from './EmptyList.module.css';

/** The list when its filters leave nothing. */
export function AllHidden(props: { clear: () => void }) {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  return (
    <div className={styles.empty}>
      <Text as="h3" variant="title-x-small">
        {t('experiences.hidden.title')}
      </Text>
      <Text as="p">{t('experiences.hidden.text')}</Text>
      <Button variant="secondary" onPress={props.clear}>
        {t('experiences.hidden.clear')}
      </Button>
    </div>
  );
}
