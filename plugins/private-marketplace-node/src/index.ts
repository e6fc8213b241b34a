/**
 * The gateways to AWS as Backstage services. Code that must hold no Backstage
 * takes them from `./gateways`.
 *
 * @packageDocumentation
 */
export { privateMarketplaceGatewaysServiceRef } from './connection/gatewaysServiceRef';
export type { PrivateMarketplaceGateways } from './connection/PrivateMarketplaceGateways';
export * from './gateways';
export { createOrganizationsClient } from './connection/organizationsClient';
export { AwsOrganizationsGateway } from './organizations/AwsOrganizationsGateway';
export {
  parseOrganizationCheckpoint,
  type OrganizationCheckpoint,
} from './organizations/OrganizationCheckpoint';
export type {
  DescribedOrganization,
  ListAccountsOptions,
  ListedAccount,
  ListedUnit,
  OrganizationsGateway,
} from './organizations/OrganizationsGateway';
export type { ReadAccount } from './organizations/placeAccount';
export {
  readOrganization,
  type ReadingProgress,
  type ReadOrganization,
  type ReadOrganizationOptions,
} from './organizations/readOrganization';
export { AwsDiscoveryGateway } from './discovery/AwsDiscoveryGateway';
export {
  DISCOVERY_REGIONS,
  DiscoveryClient,
  type DiscoveryClientOptions,
} from './discovery/DiscoveryClient';
export type {
  DiscoveryFacet,
  DiscoveryFilter,
  DiscoveryGateway,
  FacetValue,
  ListingFacets,
  ListingPage,
  ListingSearch,
} from './discovery/DiscoveryGateway';
export {
  CATALOG_RATES,
  DISCOVERY_RATES,
  ORGANIZATIONS_RATES,
} from './rates/documentedRates';
export type { Rate } from './rates/Rate';
export type { RateClock } from './rates/RateClock';
export { RequestRate } from './rates/RequestRate';
export {
  productSourcesExtensionPoint,
  type ProductSource,
  type ProductSources,
  type SourcedProduct,
} from './products/productSources';
export {
  createExperienceConditionalDecision,
  experienceConditions,
  experienceResourceRef,
  experienceRules,
  type ExperienceFilter,
} from './permissions/experienceRules';
export {
  createRequestConditionalDecision,
  requestConditions,
  requestResourceRef,
  requestRules,
  type JudgedRequest,
  type RequestFilter,
} from './permissions/requestRules';
