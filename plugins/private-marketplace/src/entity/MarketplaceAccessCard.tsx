import {
  configApiRef,
  useApi,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { EntityInfoCard, useEntity } from '@backstage/plugin-catalog-react';
import { Link } from '@backstage/ui';
import type { OrganizationNodeDetail } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { usePageLinks } from '@private-marketplace/backstage-plugin-private-marketplace-react';
import { Facts } from '../facts/Facts';
import { GoverningExperience } from '../organization/GoverningExperience';
import { OrganizationAccess } from '../organization/OrganizationAccess';
import { OrganizationContent } from '../organization/OrganizationContent';
import { Relationship } from '../organization/Relationship';
import { useOrganizationNode } from '../organization/useOrganizationNode';
import { NothingHere } from '../sections/NothingHere';
import { privateMarketplaceTranslationRef } from '../translation';
import { readAccount } from '../verdict/readQuestion';
import { accountAnnotations, annotatedAccount } from './accountAnnotations';

/** What governs the AWS account of an entity; absent where the entity names none. */
export function MarketplaceAccessCard() {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const { entity } = useEntity();
  const config = useApi(configApiRef);
  const annotated = annotatedAccount(entity, accountAnnotations(config));
  if (annotated === undefined) {
    return null;
  }
  const account = readAccount(annotated);
  return (
    <EntityInfoCard title={t('entity.title')}>
      {account === undefined ? (
        <NothingHere text={t('entity.noAccount')} />
      ) : (
        <OrganizationAccess>
          <Access account={account} />
        </OrganizationAccess>
      )}
    </EntityInfoCard>
  );
}

function Access(props: { account: string }) {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const { account } = props;
  const live = useOrganizationNode(account);
  return (
    <OrganizationContent
      live={{ ...live, former: undefined }}
      loadingLabel={t('entity.loading')}
      notFound={<NothingHere text={t('entity.unknown', { account })} />}
    >
      {node => <AccountFacts node={node} />}
    </OrganizationContent>
  );
}

function AccountFacts(props: { node: OrganizationNodeDetail }) {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const { node } = props;
  const links = usePageLinks();
  const path = node.chain.map(({ name }) => name).reverse();
  return (
    <>
      <Facts
        facts={[
          [t('entity.account'), `${node.name} (${node.id})`],
          [
            t('entity.governing'),
            <GoverningExperience key="governing" governing={node.governing} />,
          ],
          [
            t('entity.relationship'),
            <Relationship key="relationship" node={node} />,
          ],
          [t('entity.path'), path.join(' › ')],
          [t('entity.products'), node.products ?? t('entity.allProducts')],
        ]}
      />
      <Link href={links.node(node.id)}>{t('entity.more')}</Link>
    </>
  );
}
