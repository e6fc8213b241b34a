import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert } from '@backstage/ui';
import { privateMarketplaceTranslationRef } from '../translation';

/** The address names no experience. */
export function ExperienceNotFound(props: { experienceRef: string }) {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  return (
    <Alert
      role="alert"
      status="info"
      icon
      title={t('experience.notFound.title', { ref: props.experienceRef })}
      description={t('experience.notFound.text')}
    />
  );
}
