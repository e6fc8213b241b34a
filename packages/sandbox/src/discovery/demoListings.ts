import { createHash } from 'node:crypto';
import { demoProducts, type Product } from '../organization';
import type { Category, ListedProduct, Listing, Seller } from './listing';

const infrastructure: Category = {
  id: 'infrastructure-software',
  name: 'Infrastructure Software',
};
const business: Category = {
  id: 'business-software',
  name: 'Business Software',
};
const BUSINESS =
  /Financial|Marketing|Content|Business|Human|Collaboration|Healthcare|Media/;

/**
 * Products that no search finds, such as those of private offers: whoever is
 * not offered them is told that they do not exist.
 */
const UNLISTED = [
  'Everfold Backup for Cloud Workloads',
  'Quillon Treasury Workstation',
];
const WITHDRAWN = 'Asterly Labeling Studio';

/** A product that AWS Marketplace ceases to list a minute after it was started. */
export const demoWithdrawal = {
  productId:
    demoProducts.find(({ title }) => title === WITHDRAWN)?.id ?? WITHDRAWN,
  after: 60_000,
};

/** What the sandbox's AWS Marketplace lists, all of it made up. */
export const demoListings: readonly Listing[] = [
  ...demoProducts
    .filter(({ title }) => !UNLISTED.includes(title))
    .map(product => toListing(product)),
  // Several products, and not of one manufacturer only.
  {
    ...listing('Kestrel Shield', 'Perimeter Defense Suite', [
      'Kestrel Shield Next-Generation Firewall',
      'Kestrel Shield Web Application Firewall Rules',
      'Cobalt Harbor DNS Firewall Feeds',
    ]),
    badges: ['MULTI_PRODUCT'],
  },
  // A second page for a product that has one already.
  listing('Northquay', 'Managed PostgreSQL, operated by Northquay', [
    'Tidewater Managed PostgreSQL',
  ]),
  // No category, which happens.
  {
    ...alone('Larkfield', 'Larkfield Tracing (Preview)', 'Not sorted yet.'),
    categories: [],
  },
];

function toListing(product: Product): Listing {
  const { category, pricingModel } = product;
  return {
    id: product.listingId,
    title: product.title,
    publisher: seller(product.vendor),
    shortDescription: product.shortDescription,
    categories: categoriesOf(category),
    deliveries: [deliveryOf(product)],
    pricingModels: [pricingModel],
    badges: pricingModel === 'FREE' ? ['AWS_FREE_TIER'] : [],
    products: [toListed(product)],
  };
}

function listing(
  publisher: string,
  title: string,
  titles: readonly string[],
): Listing {
  const products = titles.flatMap(each =>
    demoProducts.filter(product => product.title === each),
  );
  return {
    id: `prodview-${suffix(`listing ${publisher} ${title}`)}`,
    title: title.startsWith(publisher) ? title : `${publisher} ${title}`,
    publisher: seller(publisher),
    shortDescription: `Offers ${titles.join(', ')}.`,
    categories: categoriesOf(products[0]?.category ?? 'Infrastructure'),
    deliveries: [...new Set(products.map(deliveryOf))],
    pricingModels: ['CONTRACT'],
    badges: [],
    products: products.map(toListed),
  };
}

/** A product with a listing of its own that no experience of the demo names. */
function alone(
  vendor: string,
  title: string,
  shortDescription: string,
): Listing {
  return {
    id: `prodview-${suffix(`listing ${vendor} ${title}`)}`,
    title,
    publisher: seller(vendor),
    shortDescription,
    categories: categoriesOf('Business Applications'),
    deliveries: ['SAAS'],
    pricingModels: ['CONTRACT'],
    badges: ['FREE_TRIAL'],
    products: [
      {
        id: `prod-${suffix(`product ${vendor} ${title}`)}`,
        title,
        manufacturer: seller(vendor),
        shortDescription,
      },
    ],
  };
}

function toListed(product: Product): ListedProduct {
  const { id, title, vendor, shortDescription } = product;
  return { id, title, manufacturer: seller(vendor), shortDescription };
}

function seller(name: string): Seller {
  return { id: `seller-${suffix(`seller ${name}`)}`, name };
}

function categoriesOf(name: string): Category[] {
  const parent = BUSINESS.test(name) ? business : infrastructure;
  const id = name.toLowerCase().replace(/[^a-z]+/g, '-');
  return [parent, { id, name, parentId: parent.id }];
}

function deliveryOf({ title, vendor }: Product): string {
  if (vendor === 'Pinecrest Linux' || title.endsWith('Image')) {
    return 'AMAZON_MACHINE_IMAGE';
  }
  if (/Container|Kubernetes|Collector/.test(title)) return 'CONTAINER';
  return 'SAAS';
}

function suffix(text: string): string {
  const digest = createHash('sha256').update(text).digest();
  return Array.from(digest.subarray(0, 13), byte =>
    'abcdefghijklmnopqrstuvwxyz234567'.charAt(byte % 32),
  ).join('');
}
