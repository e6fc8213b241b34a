import { productIdForm } from './productIdForm';

/** What an address of AWS Marketplace leads to. */
export type AddressReading =
  | { kind: 'product' | 'listing'; id: string }
  | { kind: 'refused'; why: AddressRefusal };

/**
 * Why an address names no product: it has a product code, for which AWS has no
 * look-up; it is the profile of a seller, or a category; or it is any other.
 */
export type AddressRefusal = 'product-code' | 'seller' | 'category' | 'address';

const HOST = /(^|\.)aws\.amazon\.com$/;
const ID = /^[\w-]{1,255}$/;
// An address in an address in an address has been passed on often enough.
const DEEPEST = 3;

/** Reads an address as people copy it, which need not be well formed. */
export function readMarketplaceAddress(
  text: string,
  depth = 0,
): AddressReading {
  const address = toAddress(text);
  if (!address) return refused('address');
  const { isAmazon, segments, parameters } = address;
  if (isAmazon) {
    const own = readOwn(segments, parameters);
    if (own) return own;
  }
  // Sign-in pages and mail filters carry where one wanted to go.
  for (const [, value] of depth < DEEPEST ? parameters : []) {
    if (!/aws\.amazon\.com/i.test(value)) continue;
    const nested = readMarketplaceAddress(value, depth + 1);
    if (nested.kind !== 'refused' || nested.why !== 'address') return nested;
  }
  return refused('address');
}

function readOwn(
  segments: readonly string[],
  parameters: readonly (readonly [string, string])[],
): AddressReading | undefined {
  const parameter = (name: string) =>
    parameters.find(([key]) => key === name.toLowerCase())?.[1];
  if (segments.includes('seller-profile')) return refused('seller');
  const productId = parameter('productId');
  if (productId !== undefined && ID.test(productId)) {
    return isListing(productId)
      ? { kind: 'listing', id: productId }
      : { kind: 'product', id: productId };
  }
  if (segments[0] === 'marketplace' && segments[1] === 'b') {
    return refused('category');
  }
  const id = segments.find(each => isProduct(each) || isListing(each));
  if (id !== undefined) {
    return { kind: isListing(id) ? 'listing' : 'product', id };
  }
  const subscription = segments[segments.indexOf('subscriptions') + 1];
  if (segments.includes('subscriptions') && subscription !== undefined) {
    return productIdForm(subscription) === 'uuid'
      ? { kind: 'product', id: subscription }
      : refused('product-code');
  }
  const product = segments[segments.indexOf('products') + 1];
  if (segments.includes('products') && product !== undefined) {
    if (productIdForm(product) === 'uuid') {
      return { kind: 'product', id: product };
    }
  }
  // Older listings have ids of another form, behind a name that says nothing.
  const last = segments.at(-1);
  if (segments[1] === 'pp' && segments.length > 2 && last && ID.test(last)) {
    return { kind: 'listing', id: last };
  }
  return parameter('sku') === undefined ? undefined : refused('product-code');
}

function toAddress(text: string) {
  const address = /^https?:/i.test(text)
    ? text
    : `https://${text.replace(/^\/(?=marketplace\/)/, 'aws.amazon.com/')}`;
  if (!URL.canParse(address)) return undefined;
  const { hostname, pathname, search, hash } = new URL(address);
  // Consoles keep a path and parameters of their own behind the #, and people
  // put a second ? where a & belongs.
  const [hashPath = '', ...hashParameters] = hash.slice(1).split(/[?&]/);
  const pairs = [...search.slice(1).split(/[?&]/), ...hashParameters];
  return {
    isAmazon: HOST.test(hostname),
    segments: [...pathname.split('/'), ...hashPath.split('/')]
      .map(decoded)
      .filter(segment => segment !== ''),
    parameters: pairs.map(pair => {
      const at = pair.indexOf('=');
      return at < 0
        ? ([pair.toLowerCase(), ''] as const)
        : ([
            pair.slice(0, at).toLowerCase(),
            decoded(pair.slice(at + 1)),
          ] as const);
    }),
  };
}

function isProduct(id: string): boolean {
  return productIdForm(id) === 'product';
}

function isListing(id: string): boolean {
  return productIdForm(id) === 'listing' && ID.test(id);
}

function refused(why: AddressRefusal): AddressReading {
  return { kind: 'refused', why };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // A lone % is one.
    return text;
  }
}
