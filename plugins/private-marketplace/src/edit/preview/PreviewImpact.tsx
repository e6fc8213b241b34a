import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import { usePermission } from '@backstage/plugin-permission-react';
import {
  organizationReadPermission,
  type ConfigurationPreview,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { ImpactPreview } from '../../impact/ImpactPreview';
import { privateMarketplaceTranslationRef } from '../../translation';
import { concernsAccounts } from './concernsAccounts';

/** Which experience takes over for how many accounts, or why that is not said. */
export function PreviewImpact(props: { preview: ConfigurationPreview }) {
  const { preview } = props;
  if (!concernsAccounts(preview)) return null;
  return preview.impact ? (
    <ImpactPreview impact={preview.impact} />
  ) : (
    <WithoutImpact />
  );
}

function WithoutImpact() {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const { loading, allowed } = usePermission({
    permission: organizationReadPermission,
  });
  if (loading) return null;
  const permission = organizationReadPermission.name;
  return (
    <Text as="p" color="secondary">
      {allowed
        ? t('edit.plan.impactUnknown')
        : t('edit.plan.impactForbidden', { permission })}
    </Text>
  );
}
