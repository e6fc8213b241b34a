import type { ImpactSummary } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import type { Live } from '@private-marketplace/backstage-plugin-private-marketplace-react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { CallFailure } from '../edit/dialog/CallFailure';
import { ImpactPreview } from '../impact/ImpactPreview';
import { Loading } from '../live/Loading';
import { privateMarketplaceTranslationRef } from '../translation';

/** What a move would mean, as soon as that is known. */
export function MovePreview(props: { preview: Live<ImpactSummary> }) {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const { value, error, loading } = props.preview;
  if (loading) {
    return <Loading label={t('move.previewLoading')} />;
  }
  if (error) {
    return <CallFailure error={error} />;
  }
  return value ? <ImpactPreview impact={value} /> : null;
}
