import type { PlannedChange } from '@private-marketplace/schemas';

/**
 * One change to one experience, as far as it decides what the Catalog does
 * (AWS Marketplace API, "Work with the private marketplace using the AWS
 * Marketplace API").
 *
 * @public
 */
export type CatalogChange =
  | { type: PlainChangeType }
  | { type: 'UpdateExperience'; status?: 'Enabled' | 'Disabled' }
  | {
      type: 'AllowProductProcurement' | 'DenyProductProcurement';
      products: readonly string[];
    }
  | {
      type: 'AssociateAudience' | 'DisassociateAudience';
      principals: readonly string[];
    };

const PLAIN = [
  'CreateExperience',
  'RestrictExperience',
  'ReviveExperience',
  'CreateProcurementPolicy',
  'UpdateProcurementPolicy',
  'CreateBrandingSettings',
  'UpdateBrandingSettings',
] as const;

type PlainChangeType = (typeof PLAIN)[number];

/**
 * What a change of a plan asks of the Catalog.
 *
 * @throws TypeError when it is of a type that no plan has.
 */
export function catalogChange({
  ChangeType: type,
  DetailsDocument: details,
}: PlannedChange): CatalogChange {
  switch (type) {
    case 'UpdateExperience': {
      const { Status: status } = details;
      return status === 'Enabled' || status === 'Disabled'
        ? { type, status }
        : { type };
    }
    case 'AllowProductProcurement':
    case 'DenyProductProcurement': {
      const products = Array.isArray(details.Products) ? details.Products : [];
      return { type, products: products.flatMap(each => texts(each.Ids)) };
    }
    case 'AssociateAudience':
    case 'DisassociateAudience':
      return { type, principals: texts(details.Principals) };
    default: {
      const plain = PLAIN.find(each => each === type);
      if (plain) return { type: plain };
      throw new TypeError(`No plan has a change of the type ${type}.`);
    }
  }
}

function texts(value: unknown): string[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : [];
  return list.flatMap(each => (typeof each === 'string' ? each : []));
}
