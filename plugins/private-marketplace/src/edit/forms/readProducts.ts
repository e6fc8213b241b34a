import {
  parseProductIds,
  type NotAProductId,
  type Pasted,
  type PastedProductId,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { checkConfiguration, type FormReading } from './fieldProblem';

/** What somebody entered about products. */
export interface ProductsForm {
  list: 'allow' | 'deny';
  text: string;
  notes: string;
}

/** Reads which products shall be allowed or denied. */
export function readProducts({ list, text, notes }: ProductsForm): FormReading<
  'products' | 'notes'
> & {
  pasted: Pasted<PastedProductId, NotAProductId>;
} {
  const pasted = parseProductIds(text);
  if (pasted.invalid.length > 0) {
    const problems = { products: { code: 'unusable' as const } };
    return { ok: false, problems, pasted };
  }
  if (pasted.ids.length === 0) {
    const problems = { products: { code: 'none' as const } };
    return { ok: false, problems, pasted };
  }
  const ids = pasted.ids.map(({ id }) => id);
  const note = notes.trim();
  const configuration = {
    ...(list === 'allow' ? { AllowProducts: ids } : { DenyProducts: ids }),
    ...(note && { Notes: note }),
  };
  const reading = checkConfiguration<'products' | 'notes'>(configuration, [
    ['/AllowProducts', 'products'],
    ['/DenyProducts', 'products'],
    ['/Notes', 'notes'],
  ]);
  return { ...reading, pasted };
}
