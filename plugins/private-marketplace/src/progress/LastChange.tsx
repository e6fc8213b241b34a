import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import type { ConfigurationProgress } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { RelativeTime } from '../time/RelativeTime';
import { privateMarketplaceTranslationRef } from '../translation';
import { ChangeState } from './ChangeState';

/** State, age and version of the change that was written last. */
export function LastChange(props: { progress?: ConfigurationProgress }) {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const { progress } = props;
  if (!progress) {
    return <Text color="secondary">{t('change.none')}</Text>;
  }
  const { version } = progress;
  return (
    <>
      <ChangeState progress={progress} />
      <Text as="div" variant="body-small" color="secondary">
        <RelativeTime iso={progress.endedAt ?? progress.writtenAt} />
        {', '}
        {version ? t('change.version', { version }) : t('change.noVersion')}
      </Text>
    </>
  );
}
