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

/** Whether the same file said the same before with success, and others something else since. */
function comesBack(finding: Finding, all: readonly Finding[]): boolean {
  const { upload, outcome } = finding;
  const turn = outcome?.StartedAt ?? outcome?.EndedAt ?? '';
  const before = all.filter(
    each =>
      each !== finding &&
      each.upload.number < upload.number &&
      (each.outcome?.EndedAt ?? '~') <= turn,
  );
  const same = before.filter(
    each =>
      each.upload.version.Key === upload.version.Key &&
      each.upload.text === upload.text &&
      each.outcome?.Result !== 'Repeated',
  );
  const last = latest(same);
  // Others had decided all of it before it could be applied.
  if (last?.outcome?.Result === 'Superseded') return true;
  if (last?.outcome?.Result !== 'Succeeded') return false;
  const ended = last.outcome.EndedAt;
  return all.some(
    each =>
      each !== finding &&
      each.outcome?.Result === 'Succeeded' &&
      all.indexOf(each) > all.indexOf(last) &&
      !same.includes(each) &&
      Date.parse(each.outcome.EndedAt) > Date.parse(ended) &&
      Date.parse(each.outcome.EndedAt) <= Date.parse(turn),
  );
}

function latest(findings: readonly Finding[]): Finding | undefined {
  return (
    [...findings]
      // Some times have fractions of a second, and others have not.
      .sort(
        (a, b) =>
          Date.parse(a.outcome?.EndedAt ?? '0') -
          Date.parse(b.outcome?.EndedAt ?? '0'),
      )
      .at(-1)
  );
}
