import type { Automation } from '@private-marketplace/schemas';
import { OF_NEWER } from '../world/generations';

/**
 * What a newer generation of the functions has written and the next writer, of
 * another one, has not kept: about the experience, and about each configuration
 * that both know.
 */
export function lostOfNewer(before: Automation, after: Automation): string[] {
  const lost: string[] = [];
  if ((after.Version ?? 0) < (before.Version ?? 0)) {
    lost.push(`Version ${before.Version} became ${after.Version}`);
  }
  if (isOfNewer(before) && !isOfNewer(after)) lost.push('the automation');
  const now = recordsOf(after);
  for (const [id, record] of recordsOf(before)) {
    const then = now.get(id);
    if (!then) continue;
    if (record.version && !then.version) lost.push(`the upload ${id}`);
    if (record.outcome && !then.outcome && then.hasEnded) {
      lost.push(`the outcome of ${id}`);
    }
  }
  return lost;
}

/** Of each configuration, by its object version, what a newer generation has noted. */
function recordsOf({ Queue, Current, Outcomes }: Automation) {
  const records = new Map<
    string,
    { version: boolean; outcome: boolean; hasEnded: boolean }
  >();
  for (const each of [...Queue, ...(Current ? [Current.Configuration] : [])]) {
    records.set(each.VersionId ?? each.ArrivedAt, {
      version: isOfNewer(each),
      outcome: false,
      hasEnded: false,
    });
  }
  for (const outcome of Outcomes) {
    const { VersionId, ArrivedAt } = outcome.Configuration;
    records.set(VersionId ?? ArrivedAt, {
      version: isOfNewer(outcome.Configuration),
      outcome: isOfNewer(outcome),
      hasEnded: true,
    });
  }
  return records;
}

function isOfNewer(value: object): boolean {
  return OF_NEWER in value;
}
