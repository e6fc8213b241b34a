/**
 * A version for a configuration that is about to be written: the time in UTC,
 * and something that tells apart those of the same second.
 *
 * @param now - in ms since the epoch.
 * @param random - from 0 to below 1.
 */
export function newVersion(now: number, random: number): string {
  const [day = '', time = ''] = new Date(now).toISOString().split(/[T.]/);
  const suffix = Math.floor(random * 36 ** 4)
    .toString(36)
    .padStart(4, '0');
  return `${day.replace(/-/g, '')}-${time.replace(/:/g, '')}-${suffix}`;
}
