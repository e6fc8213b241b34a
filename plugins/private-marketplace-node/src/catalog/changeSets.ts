import type {
  DescribeChangeSetCommandOutput,
  ListChangeSetsCommandOutput,
} from '@aws-sdk/client-marketplace-catalog';

/** @public */
export type ChangeSetState =
  | 'PREPARING'
  | 'APPLYING'
  | 'SUCCEEDED'
  | 'FAILED'
  | 'CANCELLED';

/** A change of a change set that was started. @public */
export interface DescribedChange {
  changeType: string;
  entityType: string;
  /** Without revision. */
  entityId?: string;
  /** What was asked for. */
  details: unknown;
  errors: { code: string; message: string }[];
}

/** What is known of a change set. @public */
export interface ChangeSet {
  id: string;
  name: string;
  state: ChangeSetState;
  /** ISO 8601. */
  startTime?: string;
  endTime?: string;
  failureCode?: string;
  failureDescription?: string;
  changes: DescribedChange[];
  /** The whole answer, for error files. */
  answer: object;
}

/** A change set in a list. @public */
export type ChangeSetSummary = Pick<
  ChangeSet,
  'id' | 'name' | 'state' | 'startTime' | 'endTime' | 'failureCode'
> & { entityIds: string[] };

/**
 * What an entity or a change holds. The older form of it is a string of JSON
 * (AWS Marketplace Catalog API Reference, "DescribeEntity", `Details`); an answer
 * can have either, or both.
 *
 * @returns undefined where there is none.
 * @throws SyntaxError when the string is no JSON.
 */
export function detailsOf(holder: {
  DetailsDocument?: unknown;
  Details?: string | null;
}): unknown {
  const { DetailsDocument: document, Details: text } = holder;
  return document ?? (text ? JSON.parse(text) : undefined);
}

/** An entity's id without the revision that may follow it. @public */
export function withoutRevision(identifier: string): string {
  return identifier.split('@')[0] ?? identifier;
}

export function toChangeSet(answer: DescribeChangeSetCommandOutput): ChangeSet {
  return {
    id: answer.ChangeSetId ?? '',
    name: answer.ChangeSetName ?? '',
    state: answer.Status ?? 'PREPARING',
    startTime: answer.StartTime ?? undefined,
    endTime: answer.EndTime ?? undefined,
    failureCode: answer.FailureCode ?? undefined,
    failureDescription: answer.FailureDescription ?? undefined,
    changes: (answer.ChangeSet ?? []).map(change => ({
      changeType: change.ChangeType ?? '',
      entityType: change.Entity?.Type ?? '',
      entityId:
        change.Entity?.Identifier && withoutRevision(change.Entity.Identifier),
      details: readableDetailsOf(change),
      errors: (change.ErrorDetailList ?? []).map(error => ({
        code: error.ErrorCode ?? '',
        message: error.ErrorMessage ?? '',
      })),
    })),
    answer: withoutMetadata(answer),
  };
}

export function toChangeSetSummaries(
  answer: ListChangeSetsCommandOutput,
): ChangeSetSummary[] {
  return (answer.ChangeSetSummaryList ?? []).map(summary => ({
    id: summary.ChangeSetId ?? '',
    name: summary.ChangeSetName ?? '',
    state: summary.Status ?? 'PREPARING',
    startTime: summary.StartTime ?? undefined,
    endTime: summary.EndTime ?? undefined,
    failureCode: summary.FailureCode ?? undefined,
    entityIds: summary.EntityIdList ?? [],
  }));
}

/** A change set is of use without the details of a change, too: what came of it stands elsewhere. */
function readableDetailsOf(change: Parameters<typeof detailsOf>[0]): unknown {
  try {
    return detailsOf(change);
  } catch {
    return undefined;
  }
}

function withoutMetadata({
  $metadata,
  ...answer
}: DescribeChangeSetCommandOutput): object {
  // AWS's sample puts the request id into its error files under this name.
  return { ...answer, ResponseMetadata: { RequestId: $metadata.requestId } };
}
