import { CONFIGURATION_PREFIX } from './configurationKey';
import { isShortName, shortNameProblem } from './shortName';

/** Keys of status files begin with this. @public */
export const STATUS_PREFIX = `STATUS_${CONFIGURATION_PREFIX}`;

/**
 * Key of the status file of an experience.
 *
 * @throws RangeError when the text is not a short name.
 * @public
 */
export function formatStatusKey(shortName: string): string {
  const problem = shortNameProblem(shortName);
  if (problem) throw new RangeError(problem);
  return `${STATUS_PREFIX}${shortName}`;
}

/** Short name in the key of a status file; undefined when the key is not one. @public */
export function parseStatusKey(key: string): string | undefined {
  if (!key.startsWith(STATUS_PREFIX)) return undefined;
  const shortName = key.slice(STATUS_PREFIX.length);
  return isShortName(shortName) ? shortName : undefined;
}
