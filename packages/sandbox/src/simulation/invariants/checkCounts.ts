import type { World } from '../world/World';
import { isLeftOut } from './Chronicle';
import type { Evidence } from './Evidence';

/**
 * No end of a configuration is counted twice. One may be counted by nobody,
 * when a function crashed or did not hear that its write went through.
 */
export function checkCounts(
  world: World,
  evidence: readonly Evidence[],
): string[] {
  const outcomes = evidence
    .flatMap(({ findings }) => findings)
    .flatMap(({ outcome }) => outcome ?? []);
  const applied = outcomes.filter(each => each.Result === 'Succeeded').length;
  const leftOut = outcomes.filter(isLeftOut).length;
  const unnamed = world.uploads.filter(({ shortName }) => !shortName).length;
  const happened = {
    applied,
    failed: outcomes.length - applied - leftOut + unnamed,
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
