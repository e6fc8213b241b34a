export { startOrganizations } from './startOrganizations';
export type { OrganizationsOptions, OrganizationsServer } from './options';
export type { AccountState } from './tree';
