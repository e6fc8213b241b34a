import type { Random } from '../world/Random';
import type { World } from '../world/World';
import { configurationText } from './configurations';
import { upload, uploadAgain } from './planUploads';
import type { Schedules } from './Schedules';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** More than a status file remembers. */
const MOST_UPLOADS = 140;
const BUSY_TIMES = 12;

/**
 * Weeks of an experience: more configurations than its status file remembers, in
 * some busy times, files that are uploaded again long after, events that come
 * again after days, and schedules that are switched off for some.
 */
export function planLongLife(
  world: World,
  schedules: Schedules,
  shortName: string,
  random: Random,
  { from, until }: { from: number; until: number },
): void {
  const { time } = world.surroundings;
  const perTime = random.integer(5, MOST_UPLOADS / BUSY_TIMES);
  const between = (until - from) / BUSY_TIMES;
  for (let busy = 0; busy < BUSY_TIMES; busy += 1) {
    const at = from + busy * between + random.integer(0, DAY / 2);
    for (let index = 0; index < perTime; index += 1) {
      const key = `Experience_${shortName}#${busy}_${index}.json`;
      const text = configurationText(random, shortName);
      time.after(at + random.integer(0, 20 * MINUTE), () =>
        upload(world, key, text),
      );
    }
    if (random.chance(0.4)) {
      time.after(at + random.integer(0, DAY), () =>
        uploadAgain(world, shortName, random),
      );
    }
    if (random.chance(0.3)) {
      time.after(at + random.integer(0, DAY), () =>
        world.announceAgain(random),
      );
    }
  }
  if (random.chance(0.5)) {
    const at = random.integer(from, until - 7 * DAY);
    time.after(at, () => schedules.switchOff(random.integer(DAY, 6 * DAY)));
  }
}
