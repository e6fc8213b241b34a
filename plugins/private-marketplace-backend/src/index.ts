export { privateMarketplacePlugin as default } from './plugin';
