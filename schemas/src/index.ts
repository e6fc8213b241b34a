export { configurationSchema } from './generated/configurationSchema';
export { errorSchema } from './generated/errorSchema';
export { heartbeatSchema } from './generated/heartbeatSchema';
export { statusSchema } from './generated/statusSchema';
export { unrecognizedSchema } from './generated/unrecognizedSchema';
export type { Configuration } from './generated/configuration';
export type { ErrorFile, ErrorReport } from './generated/error';
export type { DeadLetterQueue, Heartbeat } from './generated/heartbeat';
export type {
  Automation,
  Changes,
  ConfigurationVersion,
  CurrentConfiguration,
  Outcome,
  PlannedChange,
  PlannedChangeSet,
  Problem,
  QueuedConfiguration,
  ReasonToStandAside,
  ReasonToWait,
  RecentChanges,
  Status,
  UnwrittenError,
} from './generated/status';
export type {
  UnrecognizedObject,
  UnrecognizedObjects,
} from './generated/unrecognized';
