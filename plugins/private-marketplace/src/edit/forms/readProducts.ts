import {
  parseProductIds,
  type NotAProductId,
  type Pasted,
  type PastedProductId,
} from 'backstage-plugin-private-marketplace-common';
import { checkConfiguration, type FormReading } from './fieldProblem';

/** What somebody entered about products. */
export interface ProductsForm {
  list: 'allow' | 'deny';
  text: string;
  notes: string;
}

/** Reads which products shall be allowed or denied. */
export function readProducts({ list, text, notes }: ProductsForm): {
  pasted: Pasted<PastedProductId, NotAProductId>;
  reading: FormReading<'products' | 'notes'>;
} {
  const pasted = parseProductIds(text);
  if (pasted.invalid.length > 0) {
    const problems = { products: { code: 'unusable' as const } };
    return { pasted, reading: { ok: false, problems } };
  }
  if (pasted.ids.length === 0) {
    const problems = { products: { code: 'none' as const } };
    return { pasted, reading: { ok: false, problems } };
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
  return { pasted, reading };
}
