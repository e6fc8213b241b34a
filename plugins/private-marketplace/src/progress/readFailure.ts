/** What AWS has against a change set. */
export interface ReportedFailure {
  /** AWS had a fault of its own; nothing is wrong with the configuration. */
  isFaultOfAws: boolean;
  /** What it has against the single changes. */
  errors: { code: string; message: string }[];
}

/**
 * What the answer of DescribeChangeSet, which an error file holds, says of a
 * failure; see that operation in the AWS Marketplace Catalog API reference.
 */
export function readFailure(report: unknown): ReportedFailure {
  const { FailureCode, ChangeSet } = fieldsOf(report);
  return {
    isFaultOfAws: FailureCode === 'SERVER_FAULT',
    errors: listOf(ChangeSet)
      .flatMap(change => listOf(fieldsOf(change).ErrorDetailList))
      .map(fieldsOf)
      .flatMap(({ ErrorCode, ErrorMessage }) =>
        typeof ErrorCode === 'string'
          ? [{ code: ErrorCode, message: textOf(ErrorMessage) ?? ErrorCode }]
          : [],
      ),
  };
}

function fieldsOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
