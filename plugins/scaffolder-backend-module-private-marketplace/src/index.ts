/**
 * Module of the scaffolder backend that configures AWS Private Marketplace experiences.
 *
 * @packageDocumentation
 */
export { scaffolderModulePrivateMarketplace as default } from './module';
