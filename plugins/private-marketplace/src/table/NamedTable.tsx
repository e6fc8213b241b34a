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
import styles from './NamedTable.module.css';

export interface NamedTableProps<T extends TableItem> {
  /** What screen readers call the table. */
  label: string;
  columns: readonly ColumnConfig<T>[];
  data: readonly T[];
  sort?: SortState;
  /** Whether the rows are about to be replaced. */
  isStale?: boolean;
}

/** The table of `@backstage/ui` with an accessible name, which its `Table` can not take. */
export function NamedTable<T extends TableItem>(props: NamedTableProps<T>) {
  const { label, columns, data, sort, isStale } = props;
  return (
    <div className={styles.scroller}>
      <TableRoot
        aria-label={label}
        stale={isStale}
        sortDescriptor={sort?.descriptor ?? undefined}
        onSortChange={sort?.onSortChange}
      >
        <TableHeader columns={columns}>
          {column => (
            <Column
              id={column.id}
              isRowHeader={column.isRowHeader}
              allowsSorting={column.isSortable}
            >
              {column.label}
            </Column>
          )}
        </TableHeader>
        <TableBody items={data} dependencies={[columns]}>
          {item => (
            <Row id={String(item.id)} columns={columns}>
              {column => column.cell(item)}
            </Row>
          )}
        </TableBody>
      </TableRoot>
    </div>
  );
}
