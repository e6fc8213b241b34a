export { configurationSchema } from './generated/configurationSchema';
export { errorSchema } from './generated/errorSchema';
export { statusSchema } from './generated/statusSchema';
export type { Configuration } from './generated/configuration';
export type { ErrorFile, ErrorReport } from './generated/error';
export type {
  Automation,
  ConfigurationVersion,
  CurrentConfiguration,
  Outcome,
  PlannedChange,
  PlannedChangeSet,
  Problem,
  Status,
  UnwrittenError,
} from './generated/status';
