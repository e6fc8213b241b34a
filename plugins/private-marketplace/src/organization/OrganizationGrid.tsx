import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { VisuallyHidden } from '@backstage/ui';
import {
  isShown,
  type ReferencedExperience,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { useCallback, useId } from 'react';
import useLatest from 'react-use/esm/useLatest';
import { useNavigate } from 'react-router-dom';
import { usePageLinks } from '@private-marketplace/backstage-plugin-private-marketplace-react';
import { privateMarketplaceTranslationRef } from '../translation';
import { EndRow } from './EndRow';
import { NodeRow } from './NodeRow';
import styles from './OrganizationGrid.module.css';
import { RowChunk } from './RowChunk';
import type { TreeRow } from './treeRows';
import { rowIndexOf, useRovingRows } from './useRovingRows';
import { CHUNK_ROWS, useShownChunks } from './useShownChunks';

const COLUMNS = ['name', 'governing', 'relationship', 'accounts'] as const;

/** Nodes of the organization as a table whose rows open and close. */
export function OrganizationGrid(props: {
  /** What screen readers call the table. */
  label: string;
  rows: readonly TreeRow[];
  open?: (ids: readonly string[]) => void;
  close?: (id: string) => void;
  /** Loads more below a node, or once more what failed. */
  load?: (parentId: string) => void;
}) {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const { label, rows } = props;
  const links = usePageLinks();
  const navigate = useNavigate();
  const keysId = useId();
  // The rows get functions that stay the same, or each change would draw all.
  const latest = useLatest(props);
  const open = useCallback(
    (ids: readonly string[]) => latest.current.open?.(ids),
    [latest],
  );
  const close = useCallback(
    (id: string) => latest.current.close?.(id),
    [latest],
  );
  const toggle = useCallback(
    (id: string, isOpen: boolean) => (isOpen ? close(id) : open([id])),
    [open, close],
  );
  const load = useCallback(
    (parentId: string) => latest.current.load?.(parentId),
    [latest],
  );
  const enter = (row: TreeRow) => {
    if (row.kind === 'node') navigate(links.node(row.node.id));
    else if (row.kind !== 'loading') load(row.parent.id);
  };
  const { activeIndex, tableRef, handlers } = useRovingRows(rows, {
    open,
    close,
    enter,
  });
  const hrefOf = (experience: ReferencedExperience | undefined) =>
    experience && isShown(experience)
      ? links.experience(experience.ref)
      : undefined;
  const chunks = useShownChunks();
  const activeChunk = Math.floor(activeIndex / CHUNK_ROWS);
  const drawn = (row: TreeRow, index: number) =>
    row.kind === 'node' ? (
      <NodeRow
        key={row.key}
        node={row.node}
        index={rowIndexOf(index)}
        level={row.level}
        position={row.position}
        siblings={row.siblings}
        isOpen={row.isOpen}
        isActive={index === activeIndex}
        nodeHref={links.node(row.node.id)}
        experienceHref={hrefOf(row.node.governing)}
        toggle={toggle}
      />
    ) : (
      <EndRow
        key={row.key}
        kind={row.kind}
        index={rowIndexOf(index)}
        level={row.level}
        parentId={row.parent.id}
        parentName={row.parent.name}
        remaining={row.remaining}
        isActive={index === activeIndex}
        load={load}
      />
    );
  return (
    <div className={styles.scroller}>
      <VisuallyHidden id={keysId}>{t('organization.keys')}</VisuallyHidden>
      <table
        ref={tableRef}
        // eslint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role
        role="treegrid"
        aria-label={label}
        aria-describedby={keysId}
        // Not all rows are drawn, so they have to be counted.
        aria-rowcount={rowIndexOf(rows.length - 1)}
        className={styles.grid}
        {...handlers}
      >
        <thead>
          <tr role="row" aria-rowindex={1}>
            {COLUMNS.map(column => (
              <th
                key={column}
                scope="col"
                role="columnheader"
                data-column={column}
              >
                {t(`organization.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        {inChunks(rows).map((some, chunk) => (
          <RowChunk
            // It is the place that is watched, whatever stands there.
            // eslint-disable-next-line react/no-array-index-key
            key={chunk}
            index={chunk}
            rows={some.length}
            columns={COLUMNS.length}
            // The row that has the focus, or would get it, is always there.
            isShown={chunk === activeChunk || chunks.isShown(chunk)}
            chunks={chunks}
          >
            {() =>
              some.map((row, index) => drawn(row, chunk * CHUNK_ROWS + index))
            }
          </RowChunk>
        ))}
      </table>
    </div>
  );
}

function inChunks(rows: readonly TreeRow[]): TreeRow[][] {
  return Array.from({ length: Math.ceil(rows.length / CHUNK_ROWS) }, (_, at) =>
    rows.slice(at * CHUNK_ROWS, (at + 1) * CHUNK_ROWS),
  );
}
