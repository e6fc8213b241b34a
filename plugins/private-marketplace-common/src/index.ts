/**
 * Pure domain of Private Marketplace, without I/O: it runs in the browser, in
 * Node and in a Lambda function.
 *
 * @packageDocumentation
 */
export type {
  ExperienceDetail,
  ExperienceList,
  ExperienceSummary,
} from './experiences/types';
export type {
  ConfigurationError,
  ConfigurationProgress,
  ConfigurationState,
} from './configurations/progress';
export {
  configurationCreatePermission,
  experienceReadPermission,
  privateMarketplacePermissions,
} from './permissions/permissions';
