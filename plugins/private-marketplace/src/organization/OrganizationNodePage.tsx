import { useRouteRef, useRouteRefParams } from '@backstage/core-plugin-api';
import {
  BreadcrumbEntry,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { Alert, Container, Header, Link } from '@backstage/ui';
import { useFocusHeading } from '../edit/focus/useFocusHeading';
import { mayShowLastValue } from '../failure/failureKind';
import { MoveAction } from '../move/MoveAction';
import { Moves } from '../move/Moves';
import { hasEnded, useMoves } from '../move/useMoves';
import { organizationNodeRouteRef, organizationRouteRef } from '../routes';
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
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const { nodeId } = useRouteRefParams(organizationNodeRouteRef);
  const organizationLink = useRouteRef(organizationRouteRef);
  return (
    <>
      <Container mb="0">
        <Link href={organizationLink()}>{t('organization.back')}</Link>
      </Container>
      <OrganizationAccess>
        <Node id={nodeId} />
      </OrganizationAccess>
    </>
  );
}

function Node(props: { id: string }) {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const { id } = props;
  const nodeLink = useRouteRef(organizationNodeRouteRef);
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
    <BreadcrumbEntry
      entry={{ label: shown?.name ?? id, href: nodeLink({ nodeId: id }) }}
    >
      <Header
        title={shown?.name ?? id}
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
    </BreadcrumbEntry>
  );
}
