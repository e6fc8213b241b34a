export { startIdentity } from './startIdentity';
export type { IdentityOptions, IdentityServer } from './options';
