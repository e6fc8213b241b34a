import type { ChangeSetDetail } from '@private-marketplace/backstage-plugin-private-marketplace-common';

const TYPES = ['AllowProductProcurement', 'DenyProductProcurement'];

/**
 * Products that a change allows or denies (AWS Marketplace API, "Work with the
 * private marketplace using the AWS Marketplace API"). Others than the
 * automation start change sets, too, so the details can be anything.
 */
export function productsOfChange(
  change: Pick<ChangeSetDetail['changes'][number], 'changeType' | 'details'>,
): string[] {
  if (!TYPES.includes(change.changeType)) return [];
  return listOf(change.details, 'Products').flatMap(products =>
    listOf(products, 'Ids').flatMap(id => (typeof id === 'string' ? id : [])),
  );
}

function listOf(value: unknown, member: string): unknown[] {
  if (typeof value !== 'object' || value === null) return [];
  const list: unknown = Reflect.get(value, member);
  return Array.isArray(list) ? list : [];
}
