export { demoListings, demoWithdrawal } from './demoListings';
export type { Category, ListedProduct, Listing, Seller } from './listing';
export {
  startDiscovery,
  type DiscoveryOptions,
  type DiscoveryServer,
} from './startDiscovery';
