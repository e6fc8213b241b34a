import { CONFIGURATION_PREFIX } from './configurationKey';
import { STATUS_PREFIX } from './statusKey';

const ERROR_PREFIX = `ERROR_${STATUS_PREFIX}`;
const STAMP = /_(\d{4})(\d{2})(\d{2})-(\d{2})(\d{2})(\d{2})$/;

/**
 * Key of an error file. It also serves configuration files whose name is not
 * right, so the short name is not asked to be one: what a key may not hold is
 * replaced, and what is too long is cut.
 *
 * @public
 */
export function formatErrorKey(shortName: string, time: Date): string {
  const safe = shortName.replace(/[^A-Za-z0-9_.-]/g, '-').slice(0, 40);
  const stamp = time
    .toISOString()
    .slice(0, 19)
    .replace(/[-:]/g, '')
    .replace('T', '-');
  return `${ERROR_PREFIX}${safe}_${stamp}`;
}

/** Short name and time in the key of an error file; undefined when the key is not one. @public */
export function parseErrorKey(
  key: string,
): { shortName: string; time: Date } | undefined {
  const stamp = STAMP.exec(key);
  if (!stamp || !key.startsWith(ERROR_PREFIX)) return undefined;
  const [year, month, day, hour, minute, second] = stamp.slice(1);
  const time = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  if (Number.isNaN(time.getTime())) return undefined;
  return { shortName: key.slice(ERROR_PREFIX.length, stamp.index), time };
}

/** What stands between `Experience_` and the first `#` of a key, right or not. @public */
export function rawShortName(key: string): string {
  const hash = key.indexOf('#');
  const prefix = hash < 0 ? key : key.slice(0, hash);
  return prefix.startsWith(CONFIGURATION_PREFIX)
    ? prefix.slice(CONFIGURATION_PREFIX.length)
    : prefix;
}
