import type { ConfigurationVersion } from '@private-marketplace/schemas';

/**
 * Whether one version was uploaded before another one: by the times at which S3
 * finished the writes, and within one key by S3's sequencer (Amazon S3 User
 * Guide, "Event message structure"). Where times are the same the keys decide.
 */
export function isBefore(
  a: ConfigurationVersion,
  b: ConfigurationVersion,
): boolean {
  return compare(a, b) < 0;
}

/** A queue with one more version at its place in the order of uploads. */
export function inserted<Version extends ConfigurationVersion>(
  queue: readonly Version[],
  version: Version,
): Version[] {
  const at = queue.findIndex(each => isBefore(version, each));
  return at < 0
    ? [...queue, version]
    : [...queue.slice(0, at), version, ...queue.slice(at)];
}

function compare(a: ConfigurationVersion, b: ConfigurationVersion): number {
  const byTime = Date.parse(a.ArrivedAt) - Date.parse(b.ArrivedAt);
  if (a.Key !== b.Key) return byTime || compareTexts(a.Key, b.Key);
  // What a sweep found has no sequencer; it counts as later than what is before it.
  if (a.Sequencer === undefined || b.Sequencer === undefined) {
    return (
      byTime ||
      Number(a.Sequencer !== undefined) - Number(b.Sequencer !== undefined)
    );
  }
  const length = Math.max(a.Sequencer.length, b.Sequencer.length);
  return compareTexts(
    a.Sequencer.padStart(length, '0'),
    b.Sequencer.padStart(length, '0'),
  );
}

function compareTexts(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
