import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert } from '@backstage/ui';
import type { ConfigurationProgress } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { privateMarketplaceTranslationRef } from '../translation';

/** Why the file of an accepted configuration is not in the bucket yet; absent for others. */
export function WaitingNotice(props: {
  progress: ConfigurationProgress;
  /** What the bucket, or AWS, has against it. */
  waiting: string | undefined;
}) {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const { progress, waiting } = props;
  if (progress.state !== 'accepted' || waiting === undefined) return null;
  return (
    <Alert
      status="warning"
      icon
      title={t('progress.waiting.title')}
      // Not the whole page is announced when the reason comes.
      description={
        <div role="status">
          <div>{waiting}</div>
          <div>{t('progress.waiting.text')}</div>
        </div>
      }
    />
  );
}
