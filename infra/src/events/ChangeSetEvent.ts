import { isRecord, textAt } from './unknownRecord';

/** What the event of an ended change set tells. The rest has to be asked for. */
export interface EndedChangeSet {
  changeSetId: string;
  changeSetName: string;
}

/**
 * Reads an event of source `aws.marketplacecatalog` (AWS Marketplace Seller
 * Guide, "Amazon EventBridge events").
 *
 * @throws TypeError when it is not such an event.
 */
export function parseChangeSetEvent(event: unknown): EndedChangeSet {
  const detail = isRecord(event) && event.detail;
  if (!isRecord(detail)) throw new TypeError('The event has no detail.');
  const changeSetId = textAt(detail, 'ChangeSetId');
  if (!changeSetId) throw new TypeError('The event has no ChangeSetId.');
  return { changeSetId, changeSetName: textAt(detail, 'ChangeSetName') ?? '' };
}
