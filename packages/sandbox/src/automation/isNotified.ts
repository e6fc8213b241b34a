import type { Triggers } from '@private-marketplace/infra';

/** An object that S3 tells of. */
export interface CreatedRecord {
  /** Such as `ObjectCreated:Put`. */
  eventName: string;
  s3: { object: { key: string } };
}

/** Whether a notification configuration of a bucket is about an event (Amazon S3 User Guide, "Event notification types and destinations"). */
export function isNotified(
  {
    events,
    prefix,
  }: Pick<Triggers['notifications'][number], 'events' | 'prefix'>,
  { eventName, s3 }: CreatedRecord,
): boolean {
  const name = `s3:${eventName}`;
  const key = decodeURIComponent(s3.object.key.replace(/\+/g, ' '));
  const isMeant = events.some(each =>
    each.endsWith('*') ? name.startsWith(each.slice(0, -1)) : name === each,
  );
  return isMeant && key.startsWith(prefix);
}
