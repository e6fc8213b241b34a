/**
 * Pages for AWS Private Marketplace, for the legacy frontend system. The new one
 * finds its plugin under `./alpha`.
 *
 * @packageDocumentation
 */
export {
  EntityMarketplaceAccessCard,
  privateMarketplacePlugin,
  PrivateMarketplacePage,
} from './plugin';
export { privateMarketplaceTranslationRef } from './translation';
