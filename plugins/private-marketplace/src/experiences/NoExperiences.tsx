import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import { Text } from '@backstage/ui';
import { experienceCreatePermission } from 'backstage-plugin-private-marketplace-common';
import { ConfigureButton } from '../configure/ConfigureButton';
import { privateMarketplaceTranslationRef } from '../translation';
import styles from './EmptyList.module.css';

/** The list before there is anything in it. */
export function NoExperiences() {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const { loading, allowed } = usePermission({
    permission: experienceCreatePermission,
  });
  return (
    <div className={styles.empty}>
      <Text as="h3" variant="title-x-small">
        {t('experiences.empty.title')}
      </Text>
      <Text as="p">{t('experiences.empty.text')}</Text>
      {!loading && !allowed && (
        <Text as="p" color="secondary">
          {t('experiences.empty.notAllowed', {
            permission: experienceCreatePermission.name,
          })}
        </Text>
      )}
      <ConfigureButton />
    </div>
  );
}
