import type {
  Configuration,
  ConfigurationVersion,
  PlannedChangeSet,
  Problem,
  UnwrittenError,
} from '@private-marketplace/schemas';

/** What can happen to an experience. Each says when, ISO 8601. */
export type Input = { at: string } & (
  | {
      type: 'arrived';
      configuration: ConfigurationVersion;
      /** Until then an idle experience waits for what was uploaded before. */
      startAfter?: string;
    }
  /** Time has passed: the turn of what waits may have come. */
  | { type: 'due' }
  /** It can not work, whether or not it was its turn yet. */
  | {
      type: 'rejected';
      configuration: ConfigurationVersion;
      message: string;
      problems?: Problem[];
      requestId?: string;
      /** Of the current configuration, when it failed in its turn; absent when it did on arrival. */
      token?: string;
    }
  /** In its turn: nothing of it is to be applied, and nothing is wrong with it. */
  | {
      type: 'leftOut';
      token: string;
      result: 'Superseded' | 'Repeated';
      message: string;
      content: string;
    }
  /** In its turn: others go first until something has changed. */
  | {
      type: 'setAside';
      token: string;
      reasonFor: 'Name' | 'File';
      reason: string;
      notBefore: string;
      /** How often it was set aside before. */
      attempts: number;
    }
  | {
      type: 'planned';
      token: string;
      steps: PlannedChangeSet[];
      /** SHA-256 of the configuration. */
      content: string;
      /** What of it later configurations have decided. */
      superseded?: Configuration;
    }
  /** AWS refused, or did not answer as it has to, which may pass. */
  | { type: 'refused'; reason: string; attempts: number }
  | { type: 'started'; token: string; step: number; changeSetId: string }
  | {
      type: 'ended';
      changeSetId: string;
      result: 'Succeeded' | 'Failed' | 'Cancelled';
      /** Of the experience that the change set created. */
      experienceId?: string;
      message?: string;
      /** It failed for a reason that passes. */
      passes?: boolean;
    }
  | {
      type: 'errorWritten';
      configuration: ConfigurationVersion;
      errorKey: string;
    }
);

/** What is to be done. It follows from the state alone, so that a crash loses none. */
export type Command =
  | { type: 'writeError'; error: UnwrittenError }
  | { type: 'plan'; configuration: ConfigurationVersion; token: string }
  | {
      type: 'start';
      configuration: ConfigurationVersion;
      token: string;
      step: number;
      /** How many change sets of this step have failed for a reason that passes. */
      attempt: number;
      changeSet: PlannedChangeSet;
    };
