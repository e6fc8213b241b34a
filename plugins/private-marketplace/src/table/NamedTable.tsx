import {
  Column,
  type ColumnConfig,
  Row,
  TableBody,
  TableHeader,
  type TableItem,
  TablePagination,
  type TableProps,
  TableRoot,
} from '@backstage/ui';
import styles from './NamedTable.module.css';

/** Parts of the result of `useTable`, and a name. */
export interface NamedTableProps<T extends TableItem>
  extends Pick<TableProps<T>, 'data' | 'pagination' | 'sort'> {
  /** What screen readers call the table. */
  label: string;
  columns: readonly ColumnConfig<T>[];
}

/** The table of `@backstage/ui` with an accessible name, which its `Table` can not take. */
export function NamedTable<T extends TableItem>(props: NamedTableProps<T>) {
  const { label, columns, data, pagination, sort } = props;
  return (
    <div>
      <div className={styles.scroller}>
        <TableRoot
          aria-label={label}
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
      {pagination.type === 'page' && <TablePagination {...pagination} />}
    </div>
  );
}
