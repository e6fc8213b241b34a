import type { Evidence, Finding } from './Evidence';

/**
 * Content that was applied once does not come back when something else has been
 * applied since, and nothing else is left out as a repetition.
 */
export function checkContent(
  { findings }: Evidence,
  problem: (text: string) => void,
): void {
  for (const finding of findings) {
    const { Key, VersionId } = finding.upload.version;
    const isOld = comesBack(finding, findings);
    const result: string | undefined = finding.outcome?.Result;
    if (result === 'Succeeded' && isOld && finding.changeSets.length > 0) {
      problem(`${Key} ${VersionId} is old content that came back`);
    }
    if (result === 'Repeated' && !isOld) {
      problem(`${Key} ${VersionId} was left out, and is no repetition`);
    }
  }
}

/** Whether a newer version of the same file came first, instead of others that decide what it says. */
function isOverwritten(
  { upload, outcome }: Finding,
  all: readonly Finding[],
): boolean {
  return (
    outcome?.Result === 'Superseded' &&
    all.some(
      ({ upload: other, outcome: its }) =>
        other.version.Key === upload.version.Key &&
        other.number > upload.number &&
        its !== undefined &&
        its.Result !== 'Rejected' &&
        Date.parse(its.EndedAt) <= Date.parse(outcome.EndedAt),
    )
  );
}

/** Whether the same file said the same before, with success or too late, and others something else since. */
function comesBack(finding: Finding, all: readonly Finding[]): boolean {
  const { upload, outcome } = finding;
  // Some times have fractions of a second, and others have not.
  const turn = Date.parse(outcome?.StartedAt ?? outcome?.EndedAt ?? '');
  const endedBefore = ({ outcome: other }: Finding) =>
    other !== undefined && Date.parse(other.EndedAt) <= turn;
  const isSame = (each: Finding) =>
    each !== finding &&
    endedBefore(each) &&
    each.upload.version.Key === upload.version.Key &&
    each.upload.text === upload.text;
  // Of what is forgotten only the content is known, not when it was uploaded.
  const isForgotten = all.some(
    each =>
      isSame(each) && each.isForgotten && each.outcome?.Result === 'Succeeded',
  );
  const same = all.slice(0, all.indexOf(finding)).filter(
    each =>
      isSame(each) &&
      // What it says nobody could read, nor was it applied.
      each.upload.flaw === undefined &&
      !isOverwritten(each, all) &&
      each.outcome?.Result !== 'Repeated',
  );
  const last = same.at(-1);
  const result: string | undefined = last?.outcome?.Result;
  if (!last) return isForgotten;
  if (result === 'Superseded') return true;
  if (result !== 'Succeeded') return false;
  return all
    .slice(all.indexOf(last) + 1)
    .some(
      each =>
        each !== finding &&
        each.outcome?.Result === 'Succeeded' &&
        !same.includes(each) &&
        endedBefore(each),
    );
}
