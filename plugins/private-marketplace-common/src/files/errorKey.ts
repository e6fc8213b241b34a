import { isShortName, shortNameProblem } from './shortName';
import { STATUS_PREFIX } from './statusKey';

const ERROR_PREFIX = `ERROR_${STATUS_PREFIX}`;
const STAMP = /_(\d{4})(\d{2})(\d{2})-(\d{2})(\d{2})(\d{2})$/;

/** What the key of an error file says. @public */
export interface ErrorName {
  /** Absent where the file belongs to no experience, for the name of the configuration was none. */
  shortName?: string;
  time: Date;
}

/**
 * Key of an error file. That of a configuration whose name is none has no short
 * name in it, so that it is never taken for another experience's.
 *
 * @throws RangeError when the text is not a short name.
 * @public
 */
export function formatErrorKey(
  shortName: string | undefined,
  time: Date,
): string {
  const problem =
    shortName === undefined ? undefined : shortNameProblem(shortName);
  if (problem) throw new RangeError(problem);
  const stamp = time
    .toISOString()
    .slice(0, 19)
    .replace(/[-:]/g, '')
    .replace('T', '-');
  return `${ERROR_PREFIX}${shortName ?? ''}_${stamp}`;
}

/** Short name and time in the key of an error file; undefined when the key is not one. @public */
export function parseErrorKey(key: string): ErrorName | undefined {
  const stamp = STAMP.exec(key);
  if (!stamp || !key.startsWith(ERROR_PREFIX)) return undefined;
  const [year, month, day, hour, minute, second] = stamp.slice(1);
  const time = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  if (Number.isNaN(time.getTime())) return undefined;
  const shortName = key.slice(ERROR_PREFIX.length, stamp.index);
  return isShortName(shortName) ? { shortName, time } : { time };
}
