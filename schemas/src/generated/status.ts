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
   * The ClientRequestToken of each of its change sets is this and the step, so that every attempt to start one is the same request.
   */
  Token: string;
  /**
   * When the configuration's turn came.
   */
  StartedAt: string;
  /**
   * The change sets that apply it, in order. Absent until they are planned; kept so that a repeated start sends the same request.
   */
  Steps?: PlannedChangeSet[];
  /**
   * Which of the steps is under way, from 0.
   */
  Step: number;
  /**
   * Present as soon as the change set of the step has been started.
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
export interface PlannedChangeSet {
  /**
   * ChangeSetName; it carries the short name.
   */
  name: string;
  changes: PlannedChange[];
}
export interface PlannedChange {
  ChangeType: string;
  ChangeName: string;
  Entity: ChangedEntity;
  DetailsDocument: ChangeDetails;
}
export interface ChangedEntity {
  Type: string;
  Identifier?: string;
}
export interface ChangeDetails {
  [k: string]: unknown;
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
  Applied?: AppliedPart;
  NotApplied?: PartNotApplied;
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
/**
 * What the steps before the failed one have applied, as a configuration.
 */
export interface AppliedPart {
  [k: string]: unknown;
}
/**
 * What was not applied: a configuration that can be uploaded once the cause is mended.
 */
export interface PartNotApplied {
  [k: string]: unknown;
}
