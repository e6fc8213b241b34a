import type {
  ListedProduct,
  MarketplaceFacts,
  MarketplaceListing,
  MarketplaceProduct,
  NamedValue,
  Vendor,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { z } from 'zod';
import type {
  DiscoveryFacet,
  FacetValue,
  ListingFacets,
  ListingPage,
} from './DiscoveryGateway';

// Answers are read tolerantly: AWS may leave out what it calls required, and
// what has no id is left out alone.

const text = z.string().optional().catch(undefined);
/** Ids are opaque; longer ones than this have not been seen, and no table has room for them. */
const id = z.string().min(1).max(255);
const count = z.number().int().nonnegative().catch(0);

function listOf<T>(item: z.ZodType<T>) {
  return z
    .array(z.unknown())
    .catch([])
    .transform(items =>
      items.flatMap(each => {
        const { success, data } = item.safeParse(each);
        return success ? [data] : [];
      }),
    );
}

function named(key: string) {
  return listOf<NamedValue>(
    z
      .looseObject({ displayName: text })
      .transform(({ displayName, ...members }) => ({
        value: members[key],
        name: displayName ?? members[key],
      }))
      .pipe(z.object({ value: z.string(), name: z.string() })),
  );
}

const vendor = z
  .object({
    sellerProfileId: id.optional().catch(undefined),
    displayName: text,
  })
  .catch({})
  .transform(
    ({ sellerProfileId, displayName }): Vendor => ({
      ...(sellerProfileId && { profileId: sellerProfileId }),
      name: displayName ?? '',
    }),
  );

const facts = {
  shortDescription: text,
  longDescription: text,
  logoThumbnailUrl: text,
  categories: named('categoryId'),
  fulfillmentOptionSummaries: named('fulfillmentOptionType'),
  pricingModels: named('pricingModelType'),
  badges: named('badgeType'),
};

type Facts = z.output<z.ZodObject<typeof facts>>;

function toFacts(answer: Facts): MarketplaceFacts {
  const { shortDescription, longDescription, logoThumbnailUrl } = answer;
  return {
    ...(shortDescription && { shortDescription }),
    ...(longDescription && { longDescription }),
    ...(logoThumbnailUrl && { logoUrl: logoThumbnailUrl }),
    categories: answer.categories,
    deliveries: answer.fulfillmentOptionSummaries,
    pricingModels: answer.pricingModels,
    badges: answer.badges,
  };
}

const listedProduct = z
  .object({ productId: id, productName: text, manufacturer: vendor })
  .transform(
    ({ productId, productName, manufacturer }): ListedProduct => ({
      id: productId,
      title: productName ?? productId,
      vendor: manufacturer,
    }),
  );

const listing = z
  .object({
    listingId: id,
    listingName: text,
    publisher: vendor,
    associatedEntities: listOf(
      z.object({ product: listedProduct }).transform(({ product }) => product),
    ),
    ...facts,
  })
  .transform(
    (answer): MarketplaceListing => ({
      id: answer.listingId,
      title: answer.listingName ?? answer.listingId,
      publisher: answer.publisher,
      products: answer.associatedEntities,
      ...toFacts(answer),
    }),
  );

const product = z
  .object({
    productId: id,
    productName: text,
    manufacturer: vendor,
    ...facts,
  })
  .transform(
    (answer): MarketplaceProduct => ({
      id: answer.productId,
      title: answer.productName ?? answer.productId,
      vendor: answer.manufacturer,
      ...toFacts(answer),
    }),
  );

const nextToken = z
  .string()
  .nullish()
  .catch(undefined)
  .transform(token => token || undefined);

const listingPage = z
  .object({
    totalResults: count,
    listingSummaries: listOf(listing),
    nextToken,
  })
  .transform(
    (answer): ListingPage => ({
      total: answer.totalResults,
      listings: answer.listingSummaries,
      nextToken: answer.nextToken,
    }),
  );

const facetValue = z
  .object({ value: z.string(), displayName: text, parent: text, count })
  .transform(
    ({ value, displayName, parent, count: listings }): FacetValue => ({
      value,
      name: displayName ?? value,
      ...(parent && { parent }),
      count: listings,
    }),
  );

const facetType: z.ZodType<DiscoveryFacet> = z.enum([
  'AVERAGE_CUSTOMER_RATING',
  'CATEGORY',
  'PUBLISHER',
  'FULFILLMENT_OPTION_TYPE',
  'PRICING_MODEL',
  'PRICING_UNIT',
  'DEPLOYED_ON_AWS',
  'NUMBER_OF_PRODUCTS',
]);

const listingFacets = z
  .object({
    totalResults: count,
    listingFacets: z.record(z.string(), listOf(facetValue)).catch({}),
    nextToken,
  })
  .transform((answer): ListingFacets => {
    const facets: ListingFacets['facets'] = {};
    for (const [type, values] of Object.entries(answer.listingFacets)) {
      const { data } = facetType.safeParse(type);
      if (data) facets[data] = values;
    }
    return { total: answer.totalResults, facets, nextToken: answer.nextToken };
  });

/** Readers of the answers of the AWS Marketplace Discovery API. They throw on what is no such answer. */
export const parseDiscovery = { listing, listingFacets, listingPage, product };
