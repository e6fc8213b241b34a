import type { ScaledPortal } from './ScaledPortal';

/** Puts so many products on the list of every experience, each list another part of 50,000. */
export async function fillProducts(
  portal: ScaledPortal,
  products: number,
): Promise<void> {
  const { database, isPostgres } = portal;
  const number = '((n.at * 37 + e.id * 13) % 50000)';
  const id = isPostgres
    ? `'prod-' || lpad(${number}::text, 13, 'a')`
    : `'prod-' || substr('aaaaaaaaaaaaa' || ${number}, -13)`;
  await database.raw(
    `with recursive n(at) as (
       select 1 union all select at + 1 from n where at < ${products}
     )
     insert into products (experience, product_id, list, search_text)
     select p.experience, p.product, 'allowed', p.product
     from (select e.id as experience, ${id} as product
           from experiences e cross join n) p
     where true
     on conflict do nothing`,
  );
  await database('experiences').update({ allowed_products: products });
  await portal.analyze();
}
