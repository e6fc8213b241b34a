import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import { ButtonLink } from '@backstage/ui';
import { RiAddLine, RiPencilLine } from '@remixicon/react';
import {
  experienceCreatePermission,
  experienceUpdatePermission,
} from 'backstage-plugin-private-marketplace-common';
import { templateRouteRef } from '../routes';
import { privateMarketplaceTranslationRef } from '../translation';

const TEMPLATE = {
  namespace: 'default',
  templateName: 'private-marketplace-experience',
};

/**
 * Leads to the form of the template, to create an experience or to change the
 * one that the short name stands for; absent for those who could not submit it.
 */
export function ConfigureButton(props: { shortName?: string }) {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const { shortName } = props;
  const templateLink = useRouteRef(templateRouteRef);
  const { allowed } = usePermission(
    shortName === undefined
      ? { permission: experienceCreatePermission }
      : { permission: experienceUpdatePermission, resourceRef: shortName },
  );
  if (!templateLink || !allowed) {
    return null;
  }
  const form = templateLink(TEMPLATE);
  if (shortName === undefined) {
    return (
      <ButtonLink href={form} iconStart={<RiAddLine />}>
        {t('configure.create')}
      </ButtonLink>
    );
  }
  const filled = new URLSearchParams({
    formData: JSON.stringify({ shortName }),
  });
  return (
    <ButtonLink href={`${form}?${filled}`} iconStart={<RiPencilLine />}>
      {t('configure.change')}
    </ButtonLink>
  );
}
