import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import { CreateExperience } from '../edit/CreateExperience';
import { privateMarketplaceTranslationRef } from '../translation';
import styles from './EmptyList.module.css';

/** The list before there is anything in it. */
export function NoExperiences() {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  return (
    <div className={styles.empty}>
      <Text as="h3" variant="title-x-small">
        {t('experiences.empty.title')}
      </Text>
      <Text as="p">{t('experiences.empty.text')}</Text>
      <CreateExperience />
    </div>
  );
}
