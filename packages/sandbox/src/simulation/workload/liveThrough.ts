import type { Random } from '../world/Random';
import type { World } from '../world/World';
import { configurationText } from './configurations';
import { addExperience, type ManagedExperience } from './ManagedExperience';
import { changeAsStranger } from './strangers';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const FAULTS_BEGIN = 30 * SECOND;
const FAULTS_END = 40 * MINUTE;
const RECONCILE = 5 * MINUTE;
const SWEEP = 30 * MINUTE;
// Longer than two sweeps, and than the longest pause between two attempts.
const REST = 75 * MINUTE;
const PATIENCE = 24 * 60 * MINUTE;
const MAX_EVENTS = 60_000;

const SHORT_NAMES = ['Finance', 'HR', 'R-D', 'Ops.2', 'a_b'];

/** What came of the life of a world. */
export interface Life {
  experiences: ManagedExperience[];
  /** Whether nothing happened any more in the end. */
  rested: boolean;
}

/** Has people use a world for a while, with faults, and then lets it come to rest without. */
export async function liveThrough(world: World, random: Random): Promise<Life> {
  const { time, faults, trace } = world.surroundings;
  const names = SHORT_NAMES.slice(0, random.pick(1, 1, 2, 2, 3, 5));
  const experiences = names.map(name => addExperience(name, random, world));
  every(world, RECONCILE, () =>
    world.lambda.invoke('reconcile', { task: 'reconcile' }),
  );
  every(world, SWEEP, () =>
    world.lambda.invoke('reconcile', { task: 'sweep' }),
  );
  time.after(FAULTS_BEGIN, () => {
    trace.tell('world', () => `faults begin: ${JSON.stringify(faults.rates)}`);
    faults.start();
  });
  time.after(FAULTS_END, () => {
    trace.tell('world', () => 'faults end');
    faults.stop();
  });
  for (const name of names) planUploads(world, name, random);
  for (let at = FAULTS_BEGIN; at < FAULTS_END && random.chance(0.8); ) {
    at += random.integer(1, 5 * MINUTE);
    const [name = ''] = random.some(names, 0.5);
    if (at < FAULTS_END) {
      time.after(at, () =>
        changeAsStranger(world.catalog, name, {
          ...world.surroundings,
          random,
        }),
      );
    }
  }
  return { experiences, rested: await rest(world) };
}

function planUploads(world: World, shortName: string, random: Random): void {
  const { time, trace } = world.surroundings;
  const span = random.pick(5 * SECOND, 2 * MINUTE, 20 * MINUTE);
  const count = random.integer(1, 12);
  const texts: string[] = [];
  for (let index = 0; index < count; index += 1) {
    const isBad = random.chance(0.02);
    const number = random.integer(1, count);
    const key = `Experience_${shortName}${isBad ? '' : '#'}${number}.json`;
    // The same content again is a configuration of its own.
    const [same] = random.chance(0.1) ? random.some(texts, 0.5) : [];
    const text = same ?? configurationText(random, shortName);
    texts.push(text);
    time.after(FAULTS_BEGIN + random.integer(0, span), () => {
      trace.tell('person', () => `uploads ${key}: ${text.slice(0, 300)}`);
      world.bucket.put(key, text, { always: true });
    });
  }
}

function every(world: World, period: number, run: () => void): void {
  const again = () => {
    run();
    world.surroundings.time.after(period, again);
  };
  world.surroundings.time.after(0, again);
}

/** Whether nothing was written for long enough, though the schedules went on. */
async function rest(world: World): Promise<boolean> {
  const { time } = world.surroundings;
  let changes = -1;
  let since = 0;
  const restedLongEnough = () => time.now - since > REST;
  const isOver = () => time.now > PATIENCE || time.happened > MAX_EVENTS;
  await time.run(() => {
    const now = world.changes;
    if (now !== changes || time.now < FAULTS_END) {
      changes = now;
      since = time.now;
    }
    return restedLongEnough() || isOver();
  });
  return restedLongEnough();
}
