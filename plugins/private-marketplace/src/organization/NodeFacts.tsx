import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  isShown,
  type OrganizationNodeDetail,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { Facts } from '../facts/Facts';
import { EntityNames } from '../people/EntityNames';
import { privateMarketplaceTranslationRef } from '../translation';
import { GoverningExperience } from './GoverningExperience';
import { Relationship } from './Relationship';

/** What governs a node, and what that comes to. */
export function NodeFacts(props: { node: OrganizationNodeDetail }) {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const { node } = props;
  const { governing } = node;
  const owners = governing && isShown(governing) ? governing.owners : undefined;
  return (
    <Facts
      facts={[
        [
          t('organization.node.governing'),
          <GoverningExperience key="governing" governing={governing} />,
        ],
        [
          t('organization.node.relationship'),
          <Relationship key="relationship" node={node} />,
        ],
        [
          t('organization.node.owner'),
          owners && <EntityNames key="owner" entityRefs={owners} />,
        ],
        [
          t('organization.node.products'),
          node.products ?? t('organization.node.allProducts'),
        ],
        [
          t('organization.node.accounts'),
          node.kind === 'account' ? undefined : String(node.accountsBelow),
        ],
        [t('organization.node.kind'), t(`organization.kind.${node.kind}`)],
        [t('organization.node.id'), <code key="id">{node.id}</code>],
        [
          t('organization.node.state'),
          node.state && t(`organization.accountState.${node.state}`),
        ],
        [t('organization.node.email'), node.email],
      ]}
    />
  );
}
