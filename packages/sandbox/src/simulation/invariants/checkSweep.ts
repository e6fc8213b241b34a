import type { World } from '../world/World';

/** Longer than two sweeps, of which one may be under way. */
const LONGEST = 35 * 60_000;

/** Sweeps go on whatever is wrong with single files, and tell of names that are none. */
export function checkSweep(world: World): string[] {
  const now = world.surroundings.time.date().getTime();
  const minutes = Math.round((now - world.chronicle.sweptUntil) / 60_000);
  const listed = world.bucket.get('AUTOMATION_Unrecognized')?.text ?? '';
  const unlisted = world.uploads.filter(
    ({ shortName, version }) =>
      shortName === undefined && !listed.includes(version.Key),
  );
  return [
    ...(now - world.chronicle.sweptUntil > LONGEST
      ? [`The bucket was last swept ${minutes} minutes ago`]
      : []),
    ...unlisted.map(({ version }) => `${version.Key} is not listed as odd`),
  ];
}
