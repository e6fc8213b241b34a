import type { CustomResourceRequest } from './CustomResourceRequest';

// CloudFormation User Guide, "Custom resource response objects".
const LARGEST_BODY = 4_096;

/** How a request ended. */
export type Outcome =
  | { status: 'SUCCESS'; physicalResourceId: string }
  | { status: 'FAILED'; physicalResourceId: string; reason: string };

/** The body of the answer. A reason that is too long for it is cut. */
export function formatAnswer(
  request: CustomResourceRequest,
  outcome: Outcome,
): string {
  const body = (reason: string) =>
    JSON.stringify({
      Status: outcome.status,
      ...(outcome.status === 'FAILED' && { Reason: reason }),
      PhysicalResourceId: outcome.physicalResourceId,
      StackId: request.stackId,
      RequestId: request.requestId,
      LogicalResourceId: request.logicalResourceId,
    });
  if (outcome.status === 'SUCCESS') return body('');
  const characters = [...outcome.reason];
  let text = body(outcome.reason);
  while (Buffer.byteLength(text) > LARGEST_BODY && characters.length > 0) {
    const excess = Buffer.byteLength(text) - LARGEST_BODY;
    // A character takes at most six bytes of JSON.
    characters.splice(-Math.max(1, Math.floor(excess / 6)));
    text = body(`${characters.join('')}…`);
  }
  return text;
}
