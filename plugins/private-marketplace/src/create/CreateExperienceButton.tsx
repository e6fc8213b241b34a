import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import { ButtonLink } from '@backstage/ui';
import { RiAddLine } from '@remixicon/react';
import { configurationCreatePermission } from 'backstage-plugin-private-marketplace-common';
import { templateRouteRef } from '../routes';
import { privateMarketplaceTranslationRef } from '../translation';

const TEMPLATE = {
  namespace: 'default',
  templateName: 'private-marketplace-experience',
};

/** Leads to the template's form; absent for those who could not submit it. */
export function CreateExperienceButton() {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const templateLink = useRouteRef(templateRouteRef);
  const { allowed } = usePermission({
    permission: configurationCreatePermission,
  });
  if (!templateLink || !allowed) {
    return null;
  }
  return (
    <ButtonLink href={templateLink(TEMPLATE)} iconStart={<RiAddLine />}>
      {t('create')}
    </ButtonLink>
  );
}
