import type { World } from '../world/World';
import { isLeftOut } from './Chronicle';
import { errorReports, type Evidence } from './Evidence';

/**
 * No end of a configuration is counted twice. One may be counted by nobody,
 * when a function crashed or did not hear that its write went through.
 */
export function checkCounts(
  world: World,
  evidence: readonly Evidence[],
): string[] {
  const findings = evidence.flatMap(each => each.findings);
  const outcomes = findings.flatMap(({ outcome }) => outcome ?? []);
  // What comes again when its end is forgotten is refused once more.
  const again = findings.filter(({ isForgotten }) => isForgotten).length;
  const applied = outcomes.filter(each => each.Result === 'Succeeded').length;
  const leftOut = outcomes.filter(isLeftOut).length;
  const broken = errorReports(world).filter(({ Configuration }) =>
    Configuration.Key.startsWith('STATUS_'),
  ).length;
  const unnamed = world.uploads.filter(({ shortName }) => !shortName).length;
  const happened = {
    applied,
    failed: outcomes.length - applied - leftOut + again + unnamed + broken,
    queued: world.uploads.length,
  };
  const { counted } = world.metrics;
  return (['applied', 'failed', 'queued'] as const)
    .filter(what => counted[what] > happened[what])
    .map(
      what =>
        `${counted[what]} configurations were counted as ${what}, of ${happened[what]}`,
    );
}
