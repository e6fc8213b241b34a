import { configurationSchema } from '@private-marketplace/schemas';
import { readPasted, type Pasted } from './pastedItems';
import { productIdForm, type ProductIdForm } from '../products/productIdForm';

/** A product id that was pasted, as such or in an address. @public */
export interface PastedProductId {
  input: string;
  id: string;
  form: Exclude<ProductIdForm, 'listing'>;
}

/**
 * Why something is no product id: it names a page of AWS Marketplace, which is
 * no product; it is another address; or it has characters or a length that no
 * product id has.
 *
 * @public
 */
export type NotAProductId = 'listing' | 'address' | 'too-long' | 'characters';

type Reading = PastedProductId | { why: NotAProductId };

const { maxLength, pattern } = configurationSchema.$defs.products.items;
const CHARACTERS = new RegExp(pattern);
const ADDRESS = /^(https?:\/\/|[\w.-]*aws\.amazon\.com\/)/i;
const HOST = /(^|\.)aws\.amazon\.com$/;

/**
 * Product ids from a text that somebody pasted: ids in any form, or addresses
 * of AWS Marketplace that name a product in their parameter `productId`.
 *
 * @public
 */
export function parseProductIds(
  text: string,
): Pasted<PastedProductId, NotAProductId> {
  return readPasted(text, input =>
    ADDRESS.test(input) ? readAddress(input) : readId(input, input),
  );
}

function readId(input: string, id: string): Reading {
  const form = productIdForm(id);
  if (form === 'listing') return { why: 'listing' };
  if (id.length > maxLength) return { why: 'too-long' };
  return CHARACTERS.test(id) ? { input, id, form } : { why: 'characters' };
}

function readAddress(input: string): Reading {
  const address = addressOf(input);
  if (!address || !HOST.test(address.hostname)) return { why: 'address' };
  const id = address.searchParams.get('productId');
  if (id) return readId(input, id);
  // Older pages have ids of another form, but always under /pp/.
  return /\/marketplace\/pp\/|\/prodview-/.test(address.pathname)
    ? { why: 'listing' }
    : { why: 'address' };
}

function addressOf(input: string): URL | undefined {
  try {
    return new URL(/^https?:/i.test(input) ? input : `https://${input}`);
  } catch {
    // The only thing that it throws is that the text is no address.
    return undefined;
  }
}
