import type { Upload } from '../workload/Upload';
import type { World } from '../world/World';
import { orderOfAcceptance } from './acceptance';
import type { Evidence } from './Evidence';

/** Configurations are applied in the order in which they were taken on, and none is ever forgotten. */
export function checkOrder(
  world: World,
  evidence: Evidence,
  problem: (text: string) => void,
): void {
  const { managed, uploads, status, changeSetsOf } = evidence;
  const accepted = orderOfAcceptance(
    world,
    managed.shortName,
    uploads,
    ({ version }) => problem(`${nameOf(version)} was taken on and forgotten`),
  );
  const ended = (status.Automation?.Outcomes ?? [])
    // What is wrong on arrival does not wait for its turn.
    .filter(({ Result }) => Result !== 'Rejected')
    .map(({ Configuration }) => nameOf(Configuration));
  const inOrder = accepted
    .map(({ version }) => nameOf(version))
    .filter(name => ended.includes(name));
  compare(ended, inOrder, 'ended', 'were taken on', problem);
  const firstStart = (upload: Upload) => {
    const id = changeSetsOf(upload)[0]?.id;
    return id === undefined ? undefined : Number(id.slice(2));
  };
  const started = uploads
    .map(upload => ({ upload, at: firstStart(upload) }))
    .filter(({ at }) => at !== undefined)
    .sort((a, b) => (a.at ?? 0) - (b.at ?? 0))
    .map(({ upload }) => nameOf(upload.version))
    .filter(name => ended.includes(name));
  const endedOfStarted = ended.filter(name => started.includes(name));
  compare(started, endedOfStarted, 'were started', 'ended', problem);
}

function compare(
  actual: readonly string[],
  expected: readonly string[],
  done: string,
  before: string,
  problem: (text: string) => void,
): void {
  if (actual.join() === expected.join()) return;
  problem(
    `configurations ${done} as ${actual.join(
      ', ',
    )}, but ${before} as ${expected.join(', ')}`,
  );
}

function nameOf({ Key, VersionId }: Upload['version']): string {
  return `${Key} ${VersionId}`;
}
