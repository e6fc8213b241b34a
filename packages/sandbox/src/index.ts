/**
 * A local AWS on loopback, for development, tests and demonstrations.
 *
 * @packageDocumentation
 */
export { systemClock, type Clock } from './clock';
export { ManualClock } from './ManualClock';
export {
  demoExperiences,
  demoOrganization,
  demoProducts,
  figureOne,
  largeOrganization,
  type Organization,
  type Product,
} from './organization';
export {
  demoListings,
  startDiscovery,
  type Category,
  type DiscoveryOptions,
  type DiscoveryServer,
  type ListedProduct,
  type Listing,
  type Seller,
} from './discovery';
export type { SeedExperience } from './catalog';
export {
  startIdentity,
  type IdentityOptions,
  type IdentityServer,
} from './identity';
export {
  startOrganizations,
  type AccountState,
  type OrganizationsOptions,
  type OrganizationsServer,
} from './organizations';
export type { OrderedFailure, RecordedCall } from './serving/CallDesk';
export type {
  Deploy,
  Deployment,
  DeploymentSite,
} from './automation/Deployment';
export { FaultPlan, type FaultRates } from './faults/faultPlan';
export { seedDataByName, type SeedData } from './seedData';
export {
  startSandbox,
  type Sandbox,
  type SandboxOptions,
} from './startSandbox';
