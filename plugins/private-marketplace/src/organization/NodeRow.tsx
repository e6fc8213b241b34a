import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { VisuallyHidden } from '@backstage/ui';
import { RiArrowDownSLine, RiArrowRightSLine } from '@remixicon/react';
import type { OrganizationNodeSummary } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { type CSSProperties, memo } from 'react';
import { Link } from 'react-router-dom';
import { privateMarketplaceTranslationRef } from '../translation';
import { nodeIcon } from './nodeIcon';
import styles from './OrganizationGrid.module.css';
import { Relationship } from './Relationship';
import { useExperienceName } from './useExperienceName';

/** One node in the tree table. It is drawn again only when it looks different. */
export const NodeRow = memo(Row);

function Row(props: {
  node: OrganizationNodeSummary;
  /** Its number among all rows of the table, as ARIA counts them. */
  index: number;
  level: number;
  position: number;
  siblings: number;
  isOpen?: boolean;
  /** Whether the Tab key leads here. */
  isActive: boolean;
  nodeHref: string;
  experienceHref?: string;
  /** Always the same function. */
  toggle: (id: string, isOpen: boolean) => void;
}) {
  const { node, index, level, position, siblings, isOpen, isActive } = props;
  const { nodeHref, experienceHref } = props;
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const tabIndex = isActive ? 0 : -1;
  const indent: CSSProperties & Record<'--level', number> = {
    '--level': level,
  };
  return (
    <tr
      role="row"
      className={styles.row}
      tabIndex={tabIndex}
      aria-rowindex={index}
      aria-level={level}
      aria-posinset={position}
      aria-setsize={siblings}
      aria-expanded={isOpen}
    >
      <th scope="row" role="rowheader">
        <div className={styles.name} style={indent}>
          {isOpen === undefined ? (
            <span className={styles.toggle} />
          ) : (
            <button
              type="button"
              className={styles.toggle}
              // The arrow keys do the same.
              tabIndex={-1}
              aria-label={t(
                isOpen ? 'organization.close' : 'organization.open',
                { name: node.name },
              )}
              onClick={() => props.toggle(node.id, isOpen)}
            >
              {isOpen ? <RiArrowDownSLine /> : <RiArrowRightSLine />}
            </button>
          )}
          <span className={styles.icon} aria-hidden="true">
            {nodeIcon(node.kind)}
          </span>
          <span className={styles.texts}>
            <Link to={nodeHref} tabIndex={tabIndex} className={styles.link}>
              {node.name}
            </Link>
            <span className={styles.detail}>
              <VisuallyHidden>
                {t(`organization.kind.${node.kind}`)}{' '}
              </VisuallyHidden>
              <code>{node.id}</code>
              {node.state && node.state !== 'ACTIVE' && (
                <> · {t(`organization.accountState.${node.state}`)}</>
              )}
            </span>
            {node.path && node.path.length > 0 && (
              <span className={styles.detail}>{node.path.join(' › ')}</span>
            )}
          </span>
        </div>
      </th>
      <td role="gridcell">
        <Governing
          governing={node.governing}
          href={experienceHref}
          tabIndex={tabIndex}
        />
      </td>
      <td role="gridcell">
        <Relationship node={node} />
        <NotInForce node={node} />
      </td>
      <td role="gridcell" className={styles.number}>
        {node.kind === 'account' ? '' : node.accountsBelow}
      </td>
    </tr>
  );
}

function Governing(props: {
  governing: OrganizationNodeSummary['governing'];
  href?: string;
  tabIndex: number;
}) {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const { governing, href, tabIndex } = props;
  const nameOf = useExperienceName();
  if (!governing) {
    return <>{t('organization.nobodyGoverns')}</>;
  }
  const name = nameOf(governing, 'first');
  return href === undefined ? (
    <>{name}</>
  ) : (
    <Link to={href} tabIndex={tabIndex} className={styles.link}>
      {name}
    </Link>
  );
}

/** Names experiences of the node itself that do not govern it. */
function NotInForce(props: { node: OrganizationNodeSummary }) {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const nameOf = useExperienceName();
  const { associated = [], relationship } = props.node;
  // Where one of them governs, it is the first.
  const idle = relationship === 'associated' ? associated.slice(1) : associated;
  if (idle.length === 0) {
    return null;
  }
  return (
    <div className={styles.detail}>
      {t('organization.notInForce', {
        experiences: idle.map(one => nameOf(one, 'within')).join(', '),
      })}
    </div>
  );
}
