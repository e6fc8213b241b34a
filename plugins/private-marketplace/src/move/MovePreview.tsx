import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import { ImpactPreview } from '../impact/ImpactPreview';
import { Loading } from '../live/Loading';
import { privateMarketplaceTranslationRef } from '../translation';
import { failureText } from './failureText';
import type { LoadedImpact } from './useMovePreview';

/** What a move would mean, as soon as that is known. */
export function MovePreview(props: { preview: LoadedImpact }) {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const { value, error, loading } = props.preview;
  if (loading) {
    return <Loading label={t('move.previewLoading')} />;
  }
  if (error) {
    return (
      <Text as="p" role="alert" color="danger">
        {t('move.previewFailed', { message: failureText(error) })}
      </Text>
    );
  }
  return value ? <ImpactPreview impact={value} /> : null;
}
