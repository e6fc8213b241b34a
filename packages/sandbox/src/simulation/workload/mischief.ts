import { formatStatusKey } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import type { Random } from '../world/Random';
import type { World } from '../world/World';

const MINUTE = 60_000;
const NONSENSE = ['{"Experience Id": ', '[]', '{"Automation": 1}', '\u0000'];

/** Somebody edits a status file so that nobody understands it, and mends it later. */
export function planMischief(
  world: World,
  shortName: string,
  random: Random,
  { from, until }: { from: number; until: number },
): void {
  if (!random.chance(0.1)) return;
  const { time } = world.surroundings;
  const nonsense = random.pick('{', ...NONSENSE);
  const duration = random.integer(MINUTE, 40 * MINUTE);
  time.after(random.integer(from, until), () =>
    breakStatus(world, shortName, { nonsense, duration }),
  );
}

function breakStatus(
  world: World,
  shortName: string,
  { nonsense, duration }: { nonsense: string; duration: number },
): void {
  const { time, trace } = world.surroundings;
  const key = formatStatusKey(shortName);
  const before = world.bucket.get(key)?.text;
  // Who has never seen one does not edit it.
  if (before === undefined) return;
  trace.tell('person', () => `breaks ${key}`);
  world.bucket.put(key, nonsense, { always: true });
  time.after(duration, () => {
    trace.tell('person', () => `mends ${key}`);
    world.bucket.put(key, before, { always: true });
  });
}
