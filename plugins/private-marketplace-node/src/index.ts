/**
 * The gateways to AWS as Backstage services. Code that must hold no Backstage
 * takes them from `./gateways`.
 *
 * @packageDocumentation
 */
export {
  privateMarketplaceGatewaysServiceRef,
  type PrivateMarketplaceGateways,
} from './connection/gatewaysServiceRef';
export * from './gateways';
