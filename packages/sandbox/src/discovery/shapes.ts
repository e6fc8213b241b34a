import { named } from './facets';
import type { Category, ListedProduct, Listing, Seller } from './listing';

/** The shapes of the AWS Marketplace Discovery API, with logos of this address. */
export function shapes(logoUrl: (listing: Listing) => string) {
  return {
    summary: (listing: Listing) => ({
      ...common(listing),
      listingId: listing.id,
      listingName: listing.title,
      publisher: seller(listing.publisher),
      logoThumbnailUrl: logoUrl(listing),
      reviewSummary: { reviewSourceSummaries: [] },
      pricingUnits: [],
      associatedEntities: listing.products.map(each => ({
        product: product(each),
      })),
    }),

    listing: (listing: Listing) => ({
      ...common(listing),
      ...details(listing.shortDescription),
      listingId: listing.id,
      listingName: listing.title,
      publisher: seller(listing.publisher),
      logoThumbnailUrl: logoUrl(listing),
      pricingUnits: [],
      useCases: [],
      associatedEntities: listing.products.map(each => ({
        product: product(each),
      })),
    }),

    product: (listed: ListedProduct, listing: Listing) => ({
      ...product(listed),
      ...details(listed.shortDescription),
      catalog: 'AWSMarketplace',
      deployedOnAws: 'DEPLOYED',
      shortDescription: listed.shortDescription,
      logoThumbnailUrl: logoUrl(listing),
      fulfillmentOptionSummaries: deliveries(listing),
      categories: listing.categories.map(category),
    }),
  };
}

function common(listing: Listing) {
  return {
    catalog: 'AWSMarketplace',
    shortDescription: listing.shortDescription,
    categories: listing.categories.map(category),
    fulfillmentOptionSummaries: deliveries(listing),
    badges: listing.badges.map(badge => ({
      badgeType: badge,
      displayName: named(badge).displayName,
    })),
    pricingModels: listing.pricingModels.map(model => ({
      pricingModelType: model,
      displayName: named(model).displayName,
    })),
  };
}

function details(description: string) {
  return {
    longDescription: `${description} This product is made up.`,
    highlights: [],
    promotionalMedia: [],
    resources: [],
    sellerEngagements: [],
  };
}

function product({ id, title, manufacturer }: ListedProduct) {
  return {
    productId: id,
    productName: title,
    manufacturer: seller(manufacturer),
  };
}

function deliveries(listing: Listing) {
  return listing.deliveries.map(type => ({
    fulfillmentOptionType: type,
    displayName: named(type).displayName,
  }));
}

function seller({ id, name }: Seller) {
  return { sellerProfileId: id, displayName: name };
}

function category({ id, name }: Category) {
  return { categoryId: id, displayName: name };
}
