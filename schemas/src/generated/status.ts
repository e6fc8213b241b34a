// Generated from status.schema.json by `npm run schemas`. Do not edit.

/**
 * ISO 8601, UTC.
 */
export type Time = string;

/**
 * What the automation knows of one experience. It stands in the bucket as STATUS_Experience_<ShortName>. The first four keys are those of AWS's sample and keep their meaning; a file with just an Experience Id adopts an experience that was made elsewhere.
 */
export interface Status {
  /**
   * Id of the experience, without revision. Absent until the first change set has succeeded.
   */
  'Experience Id'?: string;
  /**
   * The last change set that was started.
   */
  ChangeSetId?: string;
  /**
   * State of the last configuration. Failed stands for a cancelled change set, too; Automation tells them apart.
   */
  ChangeSetStatus?: 'In Progress' | 'Successful' | 'Failed';
  /**
   * Why the last configuration failed; absent otherwise.
   */
  'Error Message'?: string;
  Automation?: Automation;
}
/**
 * State of the automation, which nobody else writes.
 */
export interface Automation {
  Current?: CurrentConfiguration;
  /**
   * Configurations that wait for the current one, in the order in which they arrived.
   */
  Queue: ConfigurationVersion[];
  /**
   * How configurations ended, newest last.
   */
  Outcomes: Outcome[];
  /**
   * Error files that are still to be written.
   */
  UnwrittenErrors: UnwrittenError[];
}
/**
 * The configuration that is being applied.
 */
export interface CurrentConfiguration {
  Configuration: ConfigurationVersion;
  /**
   * ClientRequestToken of its change set: the same for every attempt to start it.
   */
  Token: string;
  /**
   * When the intent to start was recorded.
   */
  StartedAt: string;
  /**
   * Present as soon as the change set has been started.
   */
  ChangeSetId?: string;
}
/**
 * One version of one configuration file.
 */
export interface ConfigurationVersion {
  Key: string;
  /**
   * S3 object version; absent where the bucket is not versioned.
   */
  VersionId?: string;
  /**
   * Orders the writes of one key, as S3 gives it.
   */
  Sequencer?: string;
  /**
   * When S3 stored this version.
   */
  ArrivedAt: string;
}
export interface Outcome {
  Configuration: ConfigurationVersion;
  /**
   * Rejected: no change set was started, for the configuration can not work.
   */
  Result: 'Succeeded' | 'Failed' | 'Cancelled' | 'Rejected';
  ChangeSetId?: string;
  StartedAt?: Time;
  EndedAt: Time;
  /**
   * Why it did not succeed.
   */
  Message?: string;
  /**
   * Key of the error file.
   */
  ErrorKey?: string;
}
export interface UnwrittenError {
  Configuration: ConfigurationVersion;
  EndedAt: Time;
  ChangeSetId?: string;
  Message: string;
  Problems?: Problem[];
  /**
   * Request id of the AWS call that was refused.
   */
  RequestId?: string;
}
/**
 * One thing that is wrong with a configuration.
 */
export interface Problem {
  /**
   * JSON pointer (RFC 6901) into the configuration; empty for the whole.
   */
  pointer: string;
  /**
   * What is wrong and what to do.
   */
  message: string;
}
