import type { Random } from '../world/Random';
import type { ObjectFlaw } from '../world/SimulatedBucket';
import type { World } from '../world/World';
import { configurationText } from './configurations';

const SECOND = 1000;
const MINUTE = 60 * SECOND;

/** Somebody uploads some files of an experience, at once or in the course of minutes. */
export function planUploads(
  world: World,
  shortName: string,
  random: Random,
  from: number,
): void {
  const span = random.pick(200, 5 * SECOND, 2 * MINUTE, 20 * MINUTE);
  const count = random.integer(1, 12);
  const texts: string[] = [];
  for (let index = 0; index < count; index += 1) {
    const isBad = random.chance(0.02);
    const number = random.integer(1, count);
    const key = `Experience_${shortName}${isBad ? '' : '#'}${number}.json`;
    // The same content again, which somebody may upload under another name.
    const [same] = random.chance(0.1) ? random.some(texts, 0.5) : [];
    const text = same ?? configurationText(random, shortName);
    texts.push(text);
    const flaw = random.chance(0.03)
      ? random.pick('unreadable', 'utf16')
      : undefined;
    world.surroundings.time.after(from + random.integer(0, span), () =>
      upload(world, key, text, flaw),
    );
  }
  if (random.chance(0.4)) {
    const at = from + span + random.integer(0, 10 * MINUTE);
    world.surroundings.time.after(at, () =>
      uploadAgain(world, shortName, random),
    );
  }
}

export function upload(
  world: World,
  key: string,
  text: string,
  flaw?: ObjectFlaw,
): void {
  const { trace } = world.surroundings;
  trace.tell('person', () => `uploads ${key}: ${text.slice(0, 300)}`);
  world.bucket.put(key, text, { always: true }, { flaw });
}

/**
 * A job that uploads all files after a checkout, somebody who copies them in
 * place, or a restore: the same content, which is nothing new.
 */
export function uploadAgain(
  world: World,
  shortName: string,
  random: Random,
): void {
  const { time, trace } = world.surroundings;
  const files = world.bucket.list(`Experience_${shortName}#`);
  const some = random.pick(files, files.slice(0, 1), files.slice(-1));
  some.forEach(({ key, text = '' }, index) => {
    time.after(index * random.integer(1, 200), () => {
      trace.tell('person', () => `uploads ${key} again`);
      world.bucket.put(key, text, { always: true });
    });
  });
}
