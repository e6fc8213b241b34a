import type {
  ChangeSet,
  ChangeSetState,
  NewChangeSet,
} from '@private-marketplace/backstage-plugin-private-marketplace-node/gateways';

/** A change set of the simulated Catalog. */
export interface ChangeSetRecord {
  id: string;
  request: NewChangeSet;
  /** Who started it: somebody else is not of the pipeline. */
  starter: 'pipeline' | 'somebody else';
  state: ChangeSetState;
  startTime: string;
  /** The same, in milliseconds since the world began. */
  startedAt: number;
  endTime?: string;
  failureCode?: 'CLIENT_ERROR' | 'SERVER_FAULT';
  /** Of each change, in their order. */
  errors: { code: string; message: string }[][];
  /** The experiences that it changes, which it locks while it runs. */
  entityIds: string[];
  /** Of each change, in their order; that of an experience to be created is known when it has been. */
  changedIds: (string | undefined)[];
}

/** As DescribeChangeSet answers. The order of the changes is no promise, so the last one comes first. */
export function toChangeSet(record: ChangeSetRecord): ChangeSet {
  const changes = record.request.changes
    .map((change, index) => ({
      changeType: change.ChangeType,
      entityType: change.Entity.Type,
      entityId: record.changedIds[index],
      details: change.DetailsDocument,
      errors: record.errors[index] ?? [],
    }))
    .reverse();
  return {
    id: record.id,
    name: record.request.name,
    state: record.state,
    startTime: record.startTime,
    endTime: record.endTime,
    failureCode: record.failureCode,
    failureDescription:
      record.failureCode === 'CLIENT_ERROR'
        ? "Change set preparation has failed. For details see 'ErrorDetailList'."
        : undefined,
    changes,
    answer: { ChangeSetId: record.id, Status: record.state },
  };
}
