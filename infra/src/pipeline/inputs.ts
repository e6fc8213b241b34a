import type {
  ConfigurationVersion,
  PlannedChangeSet,
  Problem,
  UnwrittenError,
} from '@private-marketplace/schemas';

/** What can happen to an experience. Each says when, ISO 8601. */
export type Input = { at: string } & (
  | { type: 'arrived'; configuration: ConfigurationVersion }
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
  | { type: 'planned'; token: string; steps: PlannedChangeSet[] }
  | { type: 'started'; token: string; step: number; changeSetId: string }
  | {
      type: 'ended';
      changeSetId: string;
      result: 'Succeeded' | 'Failed' | 'Cancelled';
      /** Of the experience that the change set created. */
      experienceId?: string;
      message?: string;
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
      changeSet: PlannedChangeSet;
    };
