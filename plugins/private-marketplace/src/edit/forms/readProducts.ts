import {
  readProductText,
  type ProductText,
} from '../../productLookup/readProductText';
import { checkConfiguration, type FormReading } from './fieldProblem';

/** What somebody entered about products. */
export interface ProductsForm {
  list: 'allow' | 'deny';
  text: string;
  /** Words of the text that the person takes for ids. */
  asIds?: string[];
  notes: string;
}

/** Reads which products shall be allowed or denied. */
export function readProducts({
  list,
  text,
  asIds,
  notes,
}: ProductsForm): FormReading<'products' | 'notes'> & {
  pasted: ProductText;
} {
  const pasted = readProductText(text, asIds);
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
