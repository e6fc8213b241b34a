import type { World } from '../world/World';
import type { Evidence } from './Evidence';

/**
 * No end of a configuration is counted twice. One may be counted by nobody,
 * when a function crashed or did not hear that its write went through.
 */
export function checkCounts(
  world: World,
  evidence: readonly Evidence[],
): string[] {
  const results = evidence.flatMap(({ status }) =>
    (status.Automation?.Outcomes ?? []).map(({ Result }) => Result),
  );
  const applied = results.filter(each => each === 'Succeeded').length;
  const unnamed = world.uploads.filter(({ shortName }) => !shortName).length;
  const happened = {
    applied,
    failed: results.length - applied + unnamed,
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
