/**
 * Pure domain of Private Marketplace, without I/O: it runs in the browser, in
 * Node and in a Lambda function.
 *
 * @packageDocumentation
 */

export type {
  Automation,
  Configuration,
  ConfigurationVersion,
  ErrorReport,
  Outcome,
  Problem,
  Status,
} from 'private-marketplace-schemas';
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
  CONFIGURATION_PREFIX,
  formatConfigurationKey,
  isShortName,
  isVersion,
  parseConfigurationKey,
  type ConfigurationName,
} from './files/configurationKey';
export {
  STATUS_PREFIX,
  formatStatusKey,
  parseStatusKey,
} from './files/statusKey';
export { formatErrorKey, parseErrorKey, rawShortName } from './files/errorKey';
export {
  MAX_CONFIGURATION_BYTES,
  parseConfiguration,
  parseConfigurationText,
  sizeProblem,
  type ParsedConfiguration,
} from './configurations/parseConfiguration';
export { parseErrorFileText } from './status/parseErrorFile';
export { parseStatusText, type ParsedStatus } from './status/parseStatus';
export {
  MAX_IDS_PER_CHANGE,
  planChangeSets,
  type Plan,
} from './plan/planChangeSets';
export type { KnownExperience } from './plan/knownExperience';
export {
  CHANGE_SET_NAME_PREFIX,
  shortNameOfChangeSet,
} from './plan/changeSetName';
export type {
  NewConfiguration,
  PrivateMarketplaceApi,
  RequestOptions,
} from './client/PrivateMarketplaceApi';
export {
  PrivateMarketplaceClient,
  type PrivateMarketplaceClientOptions,
} from './client/PrivateMarketplaceClient';
export {
  configurationCreatePermission,
  experienceReadPermission,
  privateMarketplacePermissions,
} from './permissions/permissions';
