import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert, Container } from '@backstage/ui';
import type { OrganizationNodeDetail } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { useParams } from 'react-router-dom';
import {
  mayShowLastValue,
  type PageLinks,
  usePageLinks,
} from '@private-marketplace/backstage-plugin-private-marketplace-react';
import { useFocusHeading } from '../edit/focus/useFocusHeading';
import { MoveAction } from '../move/MoveAction';
import { Moves } from '../move/Moves';
import { hasEnded, useMoves } from '../move/useMoves';
import { type Crumb, PageHeading } from '../place/PageHeading';
import { Section } from '../sections/Section';
import { privateMarketplaceTranslationRef } from '../translation';
import { LevelPicture } from './LevelPicture';
import { NodeFacts } from './NodeFacts';
import { NodeProducts } from './NodeProducts';
import { OrganizationAccess } from './OrganizationAccess';
import { OrganizationContent } from './OrganizationContent';
import { OrganizationSyncNotice } from './OrganizationSyncNotice';
import { useOrganizationNode } from './useOrganizationNode';

/** The organization, a unit or an account: what governs it, and why. */
export function OrganizationNodePage() {
  const { nodeId = '' } = useParams();
  return (
    <OrganizationAccess>
      <Node id={nodeId} />
    </OrganizationAccess>
  );
}

function Node(props: { id: string }) {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const { id } = props;
  const links = usePageLinks();
  const moves = useMoves(id);
  const [newest] = moves.value?.items ?? [];
  const live = useOrganizationNode(
    id,
    newest && `${newest.id} ${newest.state}`,
  );
  const { value, error } = live;
  // Once it is gone or out of bounds, nothing of it stays on the page.
  const shown = error && !mayShowLastValue(error) ? undefined : value;
  // Another move would be refused until the last has ended.
  const mayBegin = !newest || hasEnded(newest);
  const focusHeading = useFocusHeading(shown?.name ?? id);
  const onMoved = () => {
    moves.retry();
    focusHeading();
  };
  return (
    <>
      <PageHeading
        title={shown?.name ?? id}
        trail={trailOf(id, shown?.chain ?? [], links)}
        customActions={
          shown && mayBegin && <MoveAction node={shown} onMoved={onMoved} />
        }
      />
      <Container>
        <OrganizationContent
          // Another node would be wrong here, not just old.
          live={{ ...live, former: undefined }}
          loadingLabel={t('organization.node.loading', { id })}
          notFound={
            <Alert
              role="alert"
              status="info"
              icon
              title={t('organization.notFound.title', { id })}
              description={t('organization.notFound.text')}
            />
          }
        >
          {node => (
            <>
              <OrganizationSyncNotice sync={node.sync} />
              <Section heading={t('organization.node.facts')}>
                <NodeFacts node={node} />
              </Section>
              <Moves node={node} moves={moves} />
              <Section heading={t('organization.node.picture')}>
                <LevelPicture chain={node.chain} linked />
              </Section>
              <Section heading={t('tab.products.heading')}>
                <NodeProducts node={node} />
              </Section>
            </>
          )}
        </OrganizationContent>
      </Container>
    </>
  );
}

/** The way down from the organization to a node; the node alone while its place is not known. */
function trailOf(
  id: string,
  chain: OrganizationNodeDetail['chain'],
  links: PageLinks,
): Crumb[] {
  const levels = chain.length > 0 ? [...chain].reverse() : [{ id, name: id }];
  return levels.map(level => ({
    label: level.name,
    href: links.node(level.id),
  }));
}
