import { isShortName } from '../files/configurationKey';

/** The names of all our change sets begin with this, so that an event pattern can tell them from others. @public */
export const CHANGE_SET_NAME_PREFIX = 'Private Marketplace Automation ';

// The two blanks are in AWS's sample, too.
const CREATE = `${CHANGE_SET_NAME_PREFIX}Create Experience `;
const UPDATE = `${CHANGE_SET_NAME_PREFIX}Update Experience  `;

/**
 * Name of a change set. It ends in the short name, by which the status file is
 * found when the change set has ended. The longest has 90 of the 100
 * characters that StartChangeSet allows.
 *
 * @public
 */
export function changeSetName(shortName: string, creates: boolean): string {
  return `${creates ? CREATE : UPDATE}${shortName}`;
}

/** Short name at the end of a change set's name; undefined when the change set can not be ours. @public */
export function shortNameOfChangeSet(name: string): string | undefined {
  const prefix = [CREATE, UPDATE].find(each => name.startsWith(each));
  if (prefix === undefined) return undefined;
  const shortName = name.slice(prefix.length);
  return isShortName(shortName) ? shortName : undefined;
}
