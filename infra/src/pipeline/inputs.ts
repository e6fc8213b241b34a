import type {
  Configuration,
  ConfigurationVersion,
  PlannedChangeSet,
  Problem,
  UnwrittenError,
} from '@private-marketplace/schemas';
import type { Stage } from './stage';

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
      /** Where it was when it failed in its turn; absent when it did on arrival. */
      stage?: Stage;
    }
  /** In its turn: nothing of it is to be applied, and nothing is wrong with it. */
  | {
      type: 'leftOut';
      stage: Stage;
      result: 'Superseded' | 'Repeated';
      message: string;
      /** SHA-256 of the configuration; absent where a newer version of the file came first, so that it was never applied. */
      content?: string;
    }
  /** In its turn: others go first until something has changed. */
  | {
      type: 'setAside';
      stage: Stage;
      reasonFor: 'Name' | 'File';
      reason: string;
      notBefore: string;
    }
  | {
      type: 'planned';
      stage: Stage;
      steps: PlannedChangeSet[];
      /** SHA-256 of the configuration. */
      content: string;
      /** What of it later configurations have decided. */
      superseded?: Configuration;
    }
  /** AWS refused, or did not answer as it has to, which may pass. */
  | { type: 'refused'; reason: string; attempts: number }
  | { type: 'started'; stage: Stage; changeSetId: string }
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
  | { type: 'plan'; configuration: ConfigurationVersion; stage: Stage }
  | {
      type: 'start';
      configuration: ConfigurationVersion;
      stage: Stage;
      changeSet: PlannedChangeSet;
    };
