import type { Problem } from '@private-marketplace/schemas';

/** Keys of configuration files begin with this. @public */
export const CONFIGURATION_PREFIX = 'Experience_';

const SHORT_NAME = /^[A-Za-z0-9][A-Za-z0-9_.-]{0,39}$/;
const VERSION = /^[A-Za-z0-9_.-]{0,40}$/;
const SUFFIX = '.json';

/** The two parts of a configuration file's key that vary. @public */
export interface ConfigurationName {
  /** Stands for the experience in the names of its files. */
  shortName: string;
  /** Tells the configurations of an experience apart; may be empty. */
  version: string;
}

/** Whether a text can be a short name: 1 to 40 letters, digits, `_`, `.` and `-`, beginning with a letter or digit. @public */
export function isShortName(text: string): boolean {
  return SHORT_NAME.test(text);
}

/** Whether a text can be a version: up to 40 letters, digits, `_`, `.` and `-`. @public */
export function isVersion(text: string): boolean {
  return VERSION.test(text);
}

/**
 * Key of a configuration file.
 *
 * @throws RangeError when a part is not of the form that {@link isShortName} and {@link isVersion} want.
 * @public
 */
export function formatConfigurationKey(name: ConfigurationName): string {
  const problems = nameProblems(name);
  if (problems.length > 0) {
    throw new RangeError(problems.map(problem => problem.message).join(' '));
  }
  return `${CONFIGURATION_PREFIX}${name.shortName}#${name.version}${SUFFIX}`;
}

/**
 * Takes the key of a configuration file apart.
 *
 * @returns the parts, or what is wrong with the key.
 * @public
 */
export function parseConfigurationKey(
  key: string,
): { ok: true; name: ConfigurationName } | { ok: false; problems: Problem[] } {
  const wrong = (message: string) => ({
    ok: false as const,
    problems: [{ pointer: '', message }],
  });
  if (!key.startsWith(CONFIGURATION_PREFIX)) {
    return wrong(
      `The file name has to begin with ${CONFIGURATION_PREFIX}, as in Experience_Finance#1.json.`,
    );
  }
  const hash = key.indexOf('#');
  if (hash < 0) {
    return wrong(
      'The file name has no # between short name and version. Name it like Experience_Finance#1.json.',
    );
  }
  if (!key.endsWith(SUFFIX) || key.length - SUFFIX.length <= hash) {
    return wrong(
      'The file name has to end in .json, as in Experience_Finance#1.json.',
    );
  }
  const name = {
    shortName: key.slice(CONFIGURATION_PREFIX.length, hash),
    version: key.slice(hash + 1, -SUFFIX.length),
  };
  const problems = nameProblems(name);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, name };
}

function nameProblems({ shortName, version }: ConfigurationName): Problem[] {
  const problems: Problem[] = [];
  if (!isShortName(shortName)) {
    problems.push({
      pointer: '',
      message: `The short name in the file name ${
        shortName === '' ? 'is missing' : `has ${shortName.length} characters`
      }. Use 1 to 40 letters, digits, _, . and -, beginning with a letter or digit.`,
    });
  }
  if (!isVersion(version)) {
    problems.push({
      pointer: '',
      message:
        'The version in the file name (between # and .json) may have up to 40 letters, digits, _, . and -.',
    });
  }
  return problems;
}
