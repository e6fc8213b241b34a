export { default as configurationSchema } from '../configuration.schema.json';
export { default as errorSchema } from '../error.schema.json';
export { default as statusSchema } from '../status.schema.json';
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
