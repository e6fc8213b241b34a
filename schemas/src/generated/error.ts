// Generated from error.schema.json by `npm run schemas`. Do not edit.

/**
 * Why one configuration was not applied. It stands in the bucket as ERROR_STATUS_Experience_<ShortName>_<yyyymmdd-hhmmss> and is never overwritten. Next to Automation it holds the whole answer of DescribeChangeSet where a change set was started, as AWS's sample does.
 */
export interface ErrorFile {
  Automation: ErrorReport;
}
export interface ErrorReport {
  Configuration: ConfigurationVersion;
  /**
   * Why the configuration was not applied, for people.
   */
  Message: string;
  /**
   * ISO 8601, UTC.
   */
  EndedAt: string;
  /**
   * Each thing that is wrong with the configuration.
   */
  Problems?: Problem[];
  /**
   * Request id of the AWS call that was refused.
   */
  RequestId?: string;
  Applied?: AppliedPart;
  NotApplied?: PartNotApplied;
}
/**
 * The version of the configuration, or of the status file that can not be read.
 */
export interface ConfigurationVersion {
  Key: string;
  VersionId?: string;
  Sequencer?: string;
  ArrivedAt: string;
}
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
