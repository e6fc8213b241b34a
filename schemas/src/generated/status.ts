// Generated from status.schema.json by `npm run schemas`. Do not edit.

/**
 * ISO 8601, UTC.
 */
export type Time = string;

/**
 * What the automation knows of one experience. It stands in the bucket as STATUS_Experience_<ShortName>. The first four keys are those of AWS's sample and keep their meaning; a file with just an Experience Id adopts an experience that was made elsewhere. Readers keep what they do not know, for an older and a newer version of the automation may work side by side; writers write nothing else than what is described here.
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
  /**
   * Of this form of the state, which rises when a field changes its meaning. Files without it are of the first.
   */
  Version?: number;
  Current?: CurrentConfiguration;
  /**
   * Configurations that wait, in the order in which they were uploaded.
   */
  Queue: QueuedConfiguration[];
  Waiting?: ReasonToWait;
  /**
   * How configurations ended, newest last.
   */
  Outcomes: Outcome[];
  /**
   * Error files that are still to be written.
   */
  UnwrittenErrors: UnwrittenError[];
  Recent?: RecentChanges;
  /**
   * ISO 8601, UTC.
   */
  ForgottenUntil?: string;
  /**
   * What was applied by configurations whose outcome has been forgotten: the first 12 hexadecimal digits of the SHA-256 of key and content of each, oldest first.
   */
  ForgottenContents?: string[];
}
/**
 * The configuration that is being applied.
 */
export interface CurrentConfiguration {
  Configuration: ConfigurationVersion;
  /**
   * The ClientRequestToken of each of its change sets is this and the step, so that every attempt to start one is the same request. A change set that AWS failed to apply is followed by another one whose token ends in the number of the attempt, too.
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
   * How many change sets of this step have failed for a reason that passes.
   */
  Attempt?: number;
  /**
   * Present as soon as the change set of the step has been started.
   */
  ChangeSetId?: string;
  /**
   * When the change set of the step was started.
   */
  StepStartedAt?: string;
  /**
   * SHA-256 of the configuration, once it has been read, in hexadecimal digits.
   */
  Content?: string;
  Superseded?: SupersededPart;
  Aside?: ReasonToStandAside;
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
/**
 * What of the configuration was not applied, for configurations that were uploaded later and applied before have decided it.
 */
export interface SupersededPart {
  [k: string]: unknown;
}
/**
 * Why others go before a configuration whose turn has come.
 */
export interface ReasonToStandAside {
  /**
   * Name: for the configuration that creates the experience. File: until the file can be read.
   */
  For: string;
  Since: Time;
  /**
   * ISO 8601, UTC.
   */
  NotBefore: string;
  /**
   * How often it was tried in vain.
   */
  Attempts?: number;
  /**
   * For people.
   */
  Reason: string;
}
/**
 * One version of one configuration file that waits for its turn.
 */
export interface QueuedConfiguration {
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
   * ISO 8601, UTC.
   */
  ArrivedAt: string;
  /**
   * ISO 8601, UTC.
   */
  StartAfter?: string;
  Aside?: ReasonToStandAside;
}
/**
 * Why nothing happens, though something is to be done. AWS refused a call that may work later, or an answer of AWS cannot be true yet.
 */
export interface ReasonToWait {
  Since: Time;
  /**
   * For people.
   */
  Reason: string;
  /**
   * How often it was tried in vain.
   */
  Attempts?: number;
  /**
   * ISO 8601, UTC.
   */
  NotBefore?: string;
}
export interface Outcome {
  Configuration: ConfigurationVersion;
  /**
   * Succeeded, Failed, Cancelled; Rejected: no change set was started, for the configuration can not work; Superseded: a newer version of the file, or configurations that were uploaded later, have decided all that it says; Repeated: its content was applied before, and a later configuration since. There may be more.
   */
  Result: string;
  ChangeSetId?: string;
  StartedAt?: Time;
  EndedAt: Time;
  /**
   * Why it did not succeed, or was left out.
   */
  Message?: string;
  /**
   * Key of the error file.
   */
  ErrorKey?: string;
  /**
   * SHA-256 of the configuration that was applied or left out, in hexadecimal digits.
   */
  Content?: string;
  Superseded?: SupersededPart;
  Applied?: PartlyApplied;
}
/**
 * What was applied of a configuration that failed in one of its later steps.
 */
export interface PartlyApplied {
  [k: string]: unknown;
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
/**
 * What the change sets of the last minutes have changed. A reading of the experience that does not show it yet is not believed.
 */
export interface RecentChanges {
  EndedAt: Time;
  Changes: Changes;
}
/**
 * In the form of a configuration.
 */
export interface Changes {
  Name?: string;
  Description?: string;
  Status?: string;
  PolicyResourceRequests?: string;
  Archived?: boolean;
  AssociatePrincipals?: string[];
  DisassociatePrincipals?: string[];
  AllowProducts?: string[];
  DenyProducts?: string[];
  /**
   * Branding settings were created.
   */
  HasBranding?: boolean;
  /**
   * A procurement policy was created.
   */
  HasPolicy?: boolean;
}
