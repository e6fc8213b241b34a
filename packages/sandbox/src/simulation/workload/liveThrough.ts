import type { Random } from '../world/Random';
import type { World } from '../world/World';
import { addExperience, type ManagedExperience } from './ManagedExperience';
import { planLongLife } from './longLife';
import { planUploads } from './planUploads';
import { planMischief } from './mischief';
import { Schedules } from './Schedules';
import { changeAsStranger } from './strangers';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const DAY = 24 * 60 * MINUTE;
const FAULTS_BEGIN = 30 * SECOND;
const SHORT_LIFE = 40 * MINUTE;
const LONG_LIFE = 21 * DAY;
/** Longer than two sweeps, and than the longest pause between two attempts. */
const REST = 40 * MINUTE;
const PATIENCE = 2 * DAY;
const MAX_EVENTS = 400_000;

/** One life in so many is long: it costs as much as a hundred others. */
const LONG_ONE_IN = 60;

const SHORT_NAMES = ['Finance', 'HR', 'R-D', 'Ops.2', 'a_b'];

/** What came of the life of a world. */
export interface Life {
  experiences: ManagedExperience[];
  /** Whether nothing happened any more in the end. */
  rested: boolean;
}

/** Has people use a world for a while, with faults, and then lets it come to rest without. */
export async function liveThrough(
  world: World,
  random: Random,
  isShort = false,
): Promise<Life> {
  const { time, faults, trace } = world.surroundings;
  const isLong = random.integer(1, LONG_ONE_IN) === 1 && !isShort;
  const faultsEnd = isLong ? LONG_LIFE : SHORT_LIFE;
  const names = SHORT_NAMES.slice(0, random.pick(1, 1, 2, 2, 3, 5));
  const experiences = names.map(name => addExperience(name, random, world));
  const schedules = new Schedules(world);
  world.onActivity = () => schedules.wake();
  schedules.start();
  time.after(FAULTS_BEGIN, () => {
    trace.tell('world', () => `faults begin: ${JSON.stringify(faults.rates)}`);
    faults.start();
  });
  time.after(faultsEnd, () => {
    trace.tell('world', () => 'faults end');
    faults.stop();
    schedules.stayAwake();
  });
  if (random.chance(0.2)) {
    const duration = random.integer(10 * MINUTE, 30 * MINUTE);
    time.after(random.integer(FAULTS_BEGIN, 10 * MINUTE), () =>
      schedules.switchOff(duration),
    );
  }
  for (const name of names) {
    planUploads(world, name, random, FAULTS_BEGIN);
    planMischief(world, name, random, {
      from: FAULTS_BEGIN,
      until: SHORT_LIFE,
    });
  }
  if (isLong) {
    planLongLife(world, schedules, names[0] ?? '', random, {
      from: SHORT_LIFE,
      until: LONG_LIFE,
    });
  }
  planStrangers(world, names, random);
  return { experiences, rested: await rest(world, schedules, faultsEnd) };
}

function planStrangers(
  world: World,
  names: readonly string[],
  random: Random,
): void {
  for (let at = FAULTS_BEGIN; at < SHORT_LIFE && random.chance(0.8); ) {
    at += random.integer(1, 5 * MINUTE);
    const [name = ''] = random.some(names, 0.5);
    if (at < SHORT_LIFE) {
      world.surroundings.time.after(at, () =>
        changeAsStranger(world.catalog, name, {
          ...world.surroundings,
          random,
        }),
      );
    }
  }
}

/** Whether nothing was changed for long enough, though the schedules went on. */
async function rest(
  world: World,
  schedules: Schedules,
  faultsEnd: number,
): Promise<boolean> {
  const { time } = world.surroundings;
  const hasRested = () =>
    time.now > faultsEnd + REST && schedules.quietFor > REST;
  await time.run(
    () =>
      hasRested() ||
      time.now > faultsEnd + PATIENCE ||
      time.happened > MAX_EVENTS,
  );
  return hasRested();
}
