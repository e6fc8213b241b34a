export { startCatalog } from './server';
export type { CatalogServer } from './options';
export { isCatalogSnapshot } from './state';
export type { CatalogSnapshot } from './state';
export type { ChangeSetEvent } from './changeSetEvent';
export type { SeedExperience } from './seedExperience';
export type { Scope } from './filters';
