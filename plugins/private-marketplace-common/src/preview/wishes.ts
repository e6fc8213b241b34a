import type {
  Configuration,
  PlannedChange,
} from '@private-marketplace/schemas';
import type { PreviewItem } from '../api/types';
import { brandingFields, type BrandingField } from '../diff/brandingFields';

/** One thing that a configuration asks for: a value of a field, or one id of a list. */
export interface Wish {
  field: PreviewItem['field'];
  value: string;
  /** Which part of the branding. */
  part?: BrandingField;
}

/** Change types whose details are a list of ids, by the field of the configuration. */
const LIST_CHANGES = {
  AssociatePrincipals: 'AssociateAudience',
  DisassociatePrincipals: 'DisassociateAudience',
  AllowProducts: 'AllowProductProcurement',
  DenyProducts: 'DenyProductProcurement',
} as const;

/** All that a configuration asks for. Notes are none: they go with the products. */
export function wishesOf(configuration: Configuration): Wish[] {
  const texts = (
    ['Name', 'Description', 'Status', 'PolicyResourceRequests'] as const
  ).flatMap(field => wish(field, configuration[field]));
  const parts = brandingFields(configuration.Branding).map(
    ({ field, value }): Wish => ({ field: 'Branding', value, part: field }),
  );
  const lists = (
    [
      'AllowProducts',
      'DenyProducts',
      'AssociatePrincipals',
      'DisassociatePrincipals',
    ] as const
  ).flatMap(field =>
    (configuration[field] ?? []).map((value): Wish => ({ field, value })),
  );
  const { Archived } = configuration;
  return [
    ...texts,
    ...wish('Archived', Archived === undefined ? undefined : String(Archived)),
    ...parts,
    ...lists,
  ];
}

/**
 * Tells which wishes a planned change fulfils. It looks at the change itself,
 * so that a wish that the plan leaves out is never taken for planned.
 */
export function fulfilment({
  ChangeType,
  DetailsDocument: details,
}: PlannedChange): (wish: Wish) => boolean {
  const ids = new Set(idsOf(details));
  return ({ field, value }) => {
    switch (field) {
      case 'Name':
      case 'Description':
      case 'Status':
        return (
          (ChangeType === 'CreateExperience' ||
            ChangeType === 'UpdateExperience') &&
          details[field] === value
        );
      case 'Archived':
        return (
          ChangeType ===
          (value === 'true' ? 'RestrictExperience' : 'ReviveExperience')
        );
      case 'PolicyResourceRequests':
        return ChangeType === 'UpdateProcurementPolicy';
      case 'Branding':
        return (
          ChangeType === 'CreateBrandingSettings' ||
          ChangeType === 'UpdateBrandingSettings'
        );
      default:
        return ChangeType === LIST_CHANGES[field] && ids.has(value);
    }
  };
}

function wish(field: Wish['field'], value: string | undefined): Wish[] {
  return value === undefined ? [] : [{ field, value }];
}

function idsOf({ Principals, Products }: Record<string, unknown>): unknown[] {
  const products = Array.isArray(Products) ? Products : [];
  return [Principals, ...products.map(each => each.Ids)].flat();
}
