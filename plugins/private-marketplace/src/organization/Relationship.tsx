import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  RiArrowUpLine,
  RiFocus3Line,
  RiLockUnlockLine,
} from '@remixicon/react';
import type { OrganizationNodeSummary } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { IconLabel } from '../labels/IconLabel';
import { privateMarketplaceTranslationRef } from '../translation';

/** How a node comes to its governing experience: the words of the AWS console. */
export function Relationship(props: {
  node: Pick<OrganizationNodeSummary, 'relationship' | 'source'>;
}) {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const { relationship, source } = props.node;
  switch (relationship) {
    case 'associated':
      return (
        <IconLabel icon={<RiFocus3Line />} tone="info">
          {t('organization.relationship.associated')}
        </IconLabel>
      );
    case 'inherited':
      return (
        <IconLabel icon={<RiArrowUpLine />} tone="neutral">
          {source
            ? t('organization.relationship.inheritedFrom', {
                name: source.name,
              })
            : t('organization.relationship.inherited')}
        </IconLabel>
      );
    default:
      return (
        <IconLabel icon={<RiLockUnlockLine />} tone="warning">
          {t('organization.relationship.none')}
        </IconLabel>
      );
  }
}
