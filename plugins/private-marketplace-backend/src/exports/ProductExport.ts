import type { Caller } from '../api/Caller';
import type { Cell, Table } from '../api/sendTable';
import type { ExperienceAccess } from '../experiences/ExperienceAccess';
import type { ExperienceReader } from '../experiences/ExperienceReader';
import { ownersIn } from '../experiences/ExperienceRow';
import type { ExportedProduct, MemberStore } from '../experiences/MemberStore';
import type { Visible } from '../experiences/visible';
import type { ProductScope } from '../products/ProductAccess';
import type { Products } from '../products/Products';

const AT_ONCE = 500;
const STATUSES = ['Live', 'Not live', 'Archived'];

const COLUMNS = [
  ...['Experience', 'Name', 'Status', 'Owners', 'Accounts governed'],
  ...['Product', 'Title', 'Vendor', 'Decision'],
];

/** What the export of products stands on. */
export interface ProductExportOptions {
  access: ExperienceAccess;
  members: MemberStore;
  products: Products;
  reader: ExperienceReader;
}

/** Products of one experience, or of all, with how many accounts these govern. */
export class ProductExport {
  readonly #options: ProductExportOptions;

  constructor(options: ProductExportOptions) {
    this.#options = options;
  }

  /** @throws NotFoundError when there is no such experience. */
  async table(ref: string | undefined, caller: Caller): Promise<Table> {
    const { access, products, reader } = this.#options;
    const visible = await (ref === undefined
      ? access.visible(caller)
      : access.visibleAt(ref, caller));
    const row = ref === undefined ? undefined : await reader.row(ref, visible);
    return {
      name: row ? `products-${row.ref}` : 'products',
      columns: COLUMNS,
      rows: this.#rows({
        of: row?.id,
        accounts: await products.governedAccounts(caller),
        scope: await products.demand(caller),
        visible,
      }),
    };
  }

  async *#rows(options: {
    of: number | undefined;
    accounts: ReadonlyMap<string, number> | undefined;
    scope: ProductScope;
    visible: Visible;
  }): AsyncIterable<readonly Cell[]> {
    const { accounts, of, scope, visible } = options;
    const { members, products } = this.#options;
    for (let after: ExportedProduct | undefined; ; ) {
      const rows = await members.exported(visible, {
        of,
        after,
        limit: AT_ONCE,
      });
      const names = await products.called(
        rows.map(each => each.product_id),
        scope,
      );
      for (const row of rows) {
        const { title, vendor } = names.get(row.product_id) ?? {};
        yield [
          ...[row.ref, row.name, STATUSES[row.status_sort]],
          ownersIn(row).join(' '),
          accounts && (accounts.get(row.ref) ?? 0),
          ...[row.product_id, title, vendor?.name],
          row.list === 'denied' ? 'Denied' : 'Approved',
        ];
      }
      after = rows.at(-1);
      if (rows.length < AT_ONCE) return;
    }
  }
}
