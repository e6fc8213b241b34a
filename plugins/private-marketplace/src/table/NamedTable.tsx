import {
  Column,
  type ColumnConfig,
  Row,
  type SortState,
  TableBody,
  TableHeader,
  type TableItem,
  TableRoot,
} from '@backstage/ui';
import { type CSSProperties, useMemo } from 'react';
import styles from './NamedTable.module.css';

export interface NamedTableProps<T extends TableItem> {
  /** What screen readers call the table. */
  label: string;
  /** Their `width` is a share such as `2fr`; `1fr` when left out. */
  columns: readonly ColumnConfig<T>[];
  data: readonly T[];
  sort?: SortState;
  /** Whether the rows are about to be replaced. */
  isStale?: boolean;
}

/** The table of `@backstage/ui` with an accessible name, which its `Table` cannot take. */
export function NamedTable<T extends TableItem>(props: NamedTableProps<T>) {
  const { label, columns, data, sort, isStale } = props;
  const shown = useMemo(
    () => columns.filter(({ isHidden }) => !isHidden),
    [columns],
  );
  const widths = useMemo(() => widthsOf(shown), [shown]);
  // Below it the table scrolls.
  const minWidth: CSSProperties & Record<'--columns', number> = {
    '--columns': shown.length,
  };
  return (
    <div className={styles.scroller} style={minWidth}>
      <TableRoot
        aria-label={label}
        stale={isStale}
        sortDescriptor={sort?.descriptor ?? undefined}
        onSortChange={sort?.onSortChange}
      >
        <TableHeader columns={shown}>
          {column =>
            column.header?.() ?? (
              <Column
                id={column.id}
                isRowHeader={column.isRowHeader}
                allowsSorting={column.isSortable}
                style={{ width: widths.get(column.id) }}
              >
                {column.label}
              </Column>
            )
          }
        </TableHeader>
        <TableBody items={data} dependencies={[shown]}>
          {item => (
            <Row id={String(item.id)} columns={shown}>
              {column => column.cell(item)}
            </Row>
          )}
        </TableBody>
      </TableRoot>
    </div>
  );
}

const FRACTION = /^([\d.]+)fr$/;

/** Shares of the whole width: cells of a table know no `fr`, and no `calc` with percentages. */
function widthsOf(
  columns: readonly Pick<ColumnConfig<TableItem>, 'id' | 'width'>[],
): ReadonlyMap<string, string> {
  const shares = columns.map(({ id, width }) => ({
    id,
    share: Number(FRACTION.exec(String(width))?.[1] ?? 1),
  }));
  const total = shares.reduce((sum, { share }) => sum + share, 0);
  return new Map(
    shares.map(({ id, share }) => [id, `${(share / total) * 100}%`]),
  );
}
