import type { Configuration } from '@private-marketplace/schemas';
import type { PreviewItem } from '../api/types';
import { brandingFields, type BrandingField } from '../diff/brandingFields';

/** One thing that a configuration asks for: a value of a field, or one id of a list. */
export interface Wish {
  field: PreviewItem['field'];
  value: string;
  /** Which part of the branding. */
  part?: BrandingField;
}

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

function wish(field: Wish['field'], value: string | undefined): Wish[] {
  return value === undefined ? [] : [{ field, value }];
}
