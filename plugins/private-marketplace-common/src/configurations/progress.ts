import type { Problem } from 'private-marketplace-schemas';

/**
 * How far a configuration has come. `written`: the file is in the bucket and
 * nothing has picked it up yet; `queued`: it waits for the one before it;
 * `applying`: its change set is being started or runs. The other four are ends.
 *
 * @public
 */
export type ConfigurationState =
  | 'written'
  | 'queued'
  | 'applying'
  | 'succeeded'
  | 'failed'
  | 'cancelled'
  | 'rejected';

/** Progress of one configuration from file to result. @public */
export interface ConfigurationProgress {
  /** Key of the file in the bucket. */
  key: string;
  shortName: string;
  /** The part of the key between `#` and `.json`; may be empty. */
  version: string;
  /** S3 object version that this is about, where the bucket has versions. */
  versionId?: string;
  state: ConfigurationState;
  /** ISO 8601. */
  writtenAt: string;
  /** Entity ref of who asked for it in the portal; absent for files that came another way. */
  requestedBy?: string;
  /** When the automation recorded that it would start the change set. ISO 8601. */
  startedAt?: string;
  /** ISO 8601; present in an end state. */
  endedAt?: string;
  changeSetId?: string;
  /** Present in the states `failed`, `cancelled` and `rejected`. */
  error?: ConfigurationError;
}

/** Why a configuration was not applied. @public */
export interface ConfigurationError {
  /** For people: what happened. */
  message: string;
  /** What is wrong with the configuration, field by field. Empty when the cause lies elsewhere. */
  problems: Problem[];
  /** Key of the ERROR_ file in the bucket, once it is written. */
  errorKey?: string;
  /** Whole content of the ERROR_ file, for experts. */
  report?: unknown;
}
