import { checkWorld } from './invariants/checkWorld';
import { isAccepted } from './invariants/acceptance';
import { liveThrough } from './workload/liveThrough';
import { Random } from './world/Random';
import { World, type WorldOptions } from './world/World';

/** What a simulated life came to. */
export interface SimulationResult {
  seed: number;
  /** Rules that were broken; empty when all held. */
  problems: string[];
  /** How many things happened. */
  events: number;
  uploads: number;
  changeSets: number;
}

/** Lives through the world of a seed and looks at what is left. The same seed is always the same life. */
export async function simulate(
  options: WorldOptions,
): Promise<SimulationResult> {
  const { seed } = options;
  const world = new World(options);
  const problems: string[] = [];
  world.onAcknowledged = upload => {
    if (isAccepted(world, upload)) return;
    const { Key, VersionId } = upload.version;
    problems.push(`${Key} ${VersionId} was acknowledged, but not taken on`);
  };
  const { experiences, rested } = await liveThrough(
    world,
    new Random(seed * 16),
    options.isShort,
  );
  if (!rested) problems.push('The world never came to rest.');
  problems.push(...checkWorld(world, experiences));
  return {
    seed,
    problems,
    events: world.surroundings.time.happened,
    uploads: world.uploads.length,
    changeSets: world.catalog.changeSets.length,
  };
}
