import { createHash } from 'node:crypto';
import demoVendors from './demoVendors.json';
import { parsePricingModel, type Product } from './product';

// Identifiers come from the vendor and the title, so that a product keeps its
// own when others are added before it.
function digest(purpose: string, vendor: string, title: string): Buffer {
  return createHash('sha256')
    .update(`${purpose}\n${vendor}\n${title}`)
    .digest();
}

function alphanumerics(bytes: Buffer): string {
  return Array.from(bytes.subarray(0, 13), byte =>
    (byte % 36).toString(36),
  ).join('');
}

function uuid(bytes: Buffer): string {
  const hex = bytes.toString('hex');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `a${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}

type Listing = (typeof demoVendors)[number]['listings'][number];

function toProduct(
  vendor: string,
  category: string,
  { title, pricingModel, shortDescription }: Listing,
): Product {
  const identity = digest('product', vendor, title);
  // Every third product is an older one.
  const old = (identity[31] ?? 0) % 3 === 0;
  return {
    id: old ? uuid(identity) : `prod-${alphanumerics(identity)}`,
    listingId: `prodview-${alphanumerics(digest('listing', vendor, title))}`,
    title: `${vendor} ${title}`,
    vendor,
    category,
    pricingModel: parsePricingModel(pricingModel),
    shortDescription,
  };
}

/** What AWS Marketplace offers in the sandbox, all of it made up. */
export const demoProducts: readonly Product[] = demoVendors.flatMap(
  ({ vendor, category, listings }) =>
    listings.map(listing => toProduct(vendor, category, listing)),
);
