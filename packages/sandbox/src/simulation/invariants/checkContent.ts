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

/** Whether the same file said the same before, with success or too late, and others something else since. */
function comesBack(finding: Finding, all: readonly Finding[]): boolean {
  const { upload, outcome } = finding;
  // Some times have fractions of a second, and others have not.
  const turn = Date.parse(outcome?.StartedAt ?? outcome?.EndedAt ?? '');
  const endedBefore = ({ outcome: other }: Finding) =>
    other !== undefined && Date.parse(other.EndedAt) <= turn;
  const same = all.filter(
    each =>
      each !== finding &&
      endedBefore(each) &&
      each.upload.version.Key === upload.version.Key &&
      each.upload.text === upload.text &&
      each.outcome?.Result !== 'Repeated',
  );
  const last = same.at(-1);
  const result: string | undefined = last?.outcome?.Result;
  if (!last || result === 'Superseded') return result === 'Superseded';
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
