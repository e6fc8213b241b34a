import type { SourcedProduct } from '@private-marketplace/backstage-plugin-private-marketplace-node';
import type { Listing } from '@private-marketplace/sandbox';

const WHAT = [
  ...['Firewall', 'Backup', 'Database', 'Monitoring', 'Analytics', 'Gateway'],
  ...['Scanner', 'Pipeline', 'Registry', 'Directory', 'Vault', 'Broker'],
];
const WHOSE = [
  ...['Kestrel', 'Halvorsen', 'Tidewater', 'Larkfield', 'Oakhaven', 'Quillon'],
  ...['Meridian', 'Sparrow', 'Vantage', 'Northquay', 'Ironbridge', 'Glass'],
];
const HOW = ['Enterprise', 'Cloud', 'Managed', 'Advanced', 'Edge', 'Standard'];
const CATEGORIES = 14;

/** A title that words and parts of words find. */
export function titleOf(index: number): string {
  return `${pick(WHOSE, index)} ${pick(HOW, index / 12)} ${pick(
    WHAT,
    index / 72,
  )} ${index}`;
}

/** Products as a source of a company tells them. */
export function sampleProducts(count: number): SourcedProduct[] {
  return Array.from({ length: count }, (_, index) => ({
    id: idOf(index),
    title: titleOf(index),
    vendor: { name: `${pick(WHOSE, index)} Inc.` },
    shortDescription: `What ${titleOf(index)} does, in a sentence or two.`,
    categories: [categoryOf(index)].map(value => ({ value, name: value })),
  }));
}

/** Listings of so many products, of which each ninth has two categories and each fiftieth two products. */
export function sampleListings(count: number): Listing[] {
  return Array.from({ length: count }, (_, index) => {
    const seller = {
      id: `seller-${index % 3000}`,
      name: `Seller ${index % 3000}`,
    };
    const categories = [categoryOf(index)];
    if (index % 9 === 0) categories.push(categoryOf(index + 5));
    const product = (of: number) => ({
      ...{ id: idOf(of), title: titleOf(of), manufacturer: seller },
      shortDescription: 'Does what it says.',
    });
    return {
      id: `prodview-${index.toString(36).padStart(13, '0')}`,
      title: titleOf(index),
      publisher: seller,
      shortDescription: 'Does what it says.',
      categories: categories.map(id => ({ id, name: id })),
      deliveries: [index % 3 ? 'SAAS' : 'AMAZON_MACHINE_IMAGE'],
      pricingModels: [index % 2 ? 'USAGE' : 'CONTRACT'],
      badges: [],
      products:
        index % 50 === 0 && index > 0
          ? [product(index), product(index - 1)]
          : [product(index)],
    };
  });
}

/** The id of a product; those beyond all listings are of private offers. */
export function idOf(index: number): string {
  return `prod-${index.toString(36).padStart(13, '0')}`;
}

/** Categories differ in size, as those of AWS do. */
function categoryOf(index: number): string {
  return `category-${Math.floor(
    Math.sqrt((index * 7919) % (CATEGORIES * CATEGORIES)),
  )}`;
}

function pick(words: readonly string[], index: number): string {
  return words[Math.floor(index) % words.length] ?? '';
}
