export { privateMarketplaceApiRef } from './PrivateMarketplaceApi';
export type { PrivateMarketplaceApi } from './PrivateMarketplaceApi';
export { PrivateMarketplaceClient } from './PrivateMarketplaceClient';
