import { validationError } from './errors';
import { passes, readFilters, requestedScope } from './filters';
import type { Scope } from './filters';
import { resourceArn } from './identifiers';
import type { Members } from './members';
import { page } from './paging';
import type { CatalogState } from './state';

const privateMarketplaceTypes = [
  'ProcurementPolicy',
  'Experience',
  'Audience',
  'BrandingSettings',
];
// Types that the catalog has, with nothing of them in the sandbox.
const otherTypes = [
  'AmiProduct',
  'ContainerProduct',
  'DataProduct',
  'MachineLearningProduct',
  'SaaSProduct',
  'Offer',
  'OfferSet',
  'Seller',
  'ResaleAuthorization',
  'Solution',
];

/** Answers ListEntities. */
export function listEntities(
  state: CatalogState,
  request: Members,
  owner: Scope,
): object {
  request.choice('Catalog', ['AWSMarketplace']);
  const type = request.choice('EntityType', [
    ...privateMarketplaceTypes,
    ...otherTypes,
  ]);
  const filters = readFilters(request, ['EntityId', 'Scope']);
  for (const member of ['EntityTypeFilters', 'EntityTypeSort']) {
    if (privateMarketplaceTypes.includes(type) && request.has(member)) {
      throw validationError(`${member} has no member for ${type}.`);
    }
  }
  const ownership = request.optionalChoice('OwnershipType', ['SELF', 'SHARED']);
  // Simulated: documented for shares of AWS RAM, taken for the same as the filter.
  const scope = ownership === 'SHARED' ? 'shared' : requestedScope(filters);
  const sort = request.optionalObject('Sort');
  const sortBy =
    sort?.optionalChoice('SortBy', ['LastModifiedDate', 'EntityId']) ??
    'LastModifiedDate';

  const entities = [...state.entities.values()].filter(
    entity =>
      scope === owner &&
      entity.type === type &&
      passes(filters, 'EntityId', entity.id),
  );
  const { items, nextToken } = page(entities, request, {
    key: entity =>
      sortBy === 'EntityId' ? entity.id : entity.lastModifiedDate,
    id: entity => entity.id,
    order:
      sort?.optionalChoice('SortOrder', ['ASCENDING', 'DESCENDING']) ??
      'DESCENDING',
    maximum: 50,
  });
  return {
    EntitySummaryList: items.map(entity => ({
      Name: entity.name,
      EntityType: entity.type,
      EntityId: entity.id,
      EntityArn: resourceArn(state.accountId, entity.type, entity.id),
      LastModifiedDate: entity.lastModifiedDate,
    })),
    NextToken: nextToken,
  };
}
