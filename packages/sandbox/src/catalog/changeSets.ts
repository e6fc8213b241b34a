import type { Tag } from './entities';
import type { JsonObject } from './json';

/** Where a change set is in its life. */
export type ChangeSetStatus =
  | 'PREPARING'
  | 'APPLYING'
  | 'SUCCEEDED'
  | 'FAILED'
  | 'CANCELLED';

/** Every status there is. */
export const changeSetStatuses: readonly ChangeSetStatus[] = [
  'PREPARING',
  'APPLYING',
  'SUCCEEDED',
  'FAILED',
  'CANCELLED',
];

/** What is wrong with a change. */
export interface ErrorDetail {
  ErrorCode: string;
  ErrorMessage: string;
}

/** One change of a change set. */
export interface Change {
  changeType: string;
  changeName?: string;
  entityType: string;
  /** As it was sent while the set runs, then the real id with its revision. */
  identifier?: string;
  /** The experience it is for, or the position of the change that creates it. */
  target: { id: string } | { createdBy: number };
  details: JsonObject;
  entityTags: readonly Tag[];
  errors: readonly ErrorDetail[];
}

/** A change set. */
export interface ChangeSet {
  id: string;
  /** Rises with each one that is started. */
  sequence: number;
  name: string;
  status: ChangeSetStatus;
  /** Milliseconds since 1970, for the next steps of its life. */
  applyingAt: number;
  endsAt: number;
  /** ISO 8601, twenty characters. */
  startTime: string;
  endTime?: string;
  failureCode?: 'CLIENT_ERROR' | 'SERVER_FAULT';
  failureDescription?: string;
  /** AWS will fail to apply it, through no fault of anybody's. */
  serverFault?: boolean;
  changes: Change[];
  tags: readonly Tag[];
  clientRequestToken?: string;
  /** Hash of the request, to tell a repeated one from a different one. */
  requestHash: string;
  /** Identifies the event that tells of the end. */
  requestId: string;
}

/** Whether it still runs, and so locks its entities. */
export function isOpen(changeSet: ChangeSet): boolean {
  return changeSet.status === 'PREPARING' || changeSet.status === 'APPLYING';
}

/** Ids of the entities that it is known to be for, without revision. */
export function entityIds(changeSet: ChangeSet): string[] {
  const ids = changeSet.changes.flatMap(change =>
    'id' in change.target ? [change.target.id] : [],
  );
  return [...new Set(ids)];
}
