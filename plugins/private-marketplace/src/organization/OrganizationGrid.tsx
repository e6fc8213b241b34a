import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { VisuallyHidden } from '@backstage/ui';
import { useCallback, useId } from 'react';
import useLatest from 'react-use/esm/useLatest';
import { useNavigate } from 'react-router-dom';
import { experienceRouteRef, organizationNodeRouteRef } from '../routes';
import { privateMarketplaceTranslationRef } from '../translation';
import { EndRow } from './EndRow';
import { NodeRow } from './NodeRow';
import styles from './OrganizationGrid.module.css';
import type { TreeRow } from './treeRows';
import { useRovingRows } from './useRovingRows';

const COLUMNS = ['name', 'governing', 'relationship', 'accounts'] as const;

/** Nodes of the organization as a table whose rows open and close. */
export function OrganizationGrid(props: {
  /** What screen readers call the table. */
  label: string;
  rows: readonly TreeRow[];
  toggle?: (id: string) => void;
  /** Loads more below a node, or once more what failed. */
  load?: (parentId: string) => void;
}) {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const { label, rows } = props;
  const nodeLink = useRouteRef(organizationNodeRouteRef);
  const experienceLink = useRouteRef(experienceRouteRef);
  const navigate = useNavigate();
  const keysId = useId();
  // The rows get functions that stay the same, or each change would draw all.
  const latest = useLatest(props);
  const toggle = useCallback(
    (id: string) => latest.current.toggle?.(id),
    [latest],
  );
  const load = useCallback(
    (parentId: string) => latest.current.load?.(parentId),
    [latest],
  );
  const enter = (row: TreeRow) => {
    if (row.kind === 'node') navigate(nodeLink({ nodeId: row.node.id }));
    else if (row.kind !== 'loading') load(row.parent.id);
  };
  const { activeIndex, bodyRef, handlers } = useRovingRows(rows, {
    toggle,
    enter,
  });
  return (
    <div className={styles.scroller}>
      <VisuallyHidden id={keysId}>{t('organization.keys')}</VisuallyHidden>
      <table
        // eslint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role
        role="treegrid"
        aria-label={label}
        aria-describedby={keysId}
        className={styles.grid}
      >
        <thead>
          <tr role="row">
            {COLUMNS.map(column => (
              <th key={column} scope="col" role="columnheader">
                {t(`organization.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody ref={bodyRef} {...handlers}>
          {rows.map((row, index) =>
            row.kind === 'node' ? (
              <NodeRow
                key={row.key}
                node={row.node}
                level={row.level}
                position={row.position}
                siblings={row.siblings}
                isOpen={row.isOpen}
                isActive={index === activeIndex}
                nodeHref={nodeLink({ nodeId: row.node.id })}
                experienceHref={
                  row.node.governing &&
                  experienceLink({ ref: row.node.governing.ref })
                }
                toggle={toggle}
              />
            ) : (
              <EndRow
                key={row.key}
                kind={row.kind}
                level={row.level}
                parentId={row.parent.id}
                parentName={row.parent.name}
                remaining={row.remaining}
                isActive={index === activeIndex}
                load={load}
              />
            ),
          )}
        </tbody>
      </table>
    </div>
  );
}
