import type { Problem } from '@private-marketplace/schemas';
import { byteLength } from '../text/byteLength';
import {
  isShortName,
  MAX_KEY_BYTES,
  shortNameProblem,
  versionProblem,
} from './shortName';

/** Keys of configuration files begin with this. @public */
export const CONFIGURATION_PREFIX = 'Experience_';

const EXTENSION = '.json';

/** What varies in the key of a configuration file. @public */
export interface ConfigurationName {
  /** Stands for the experience in the names of its files. */
  shortName: string;
  /** Tells the configurations of an experience apart; may be empty. */
  version: string;
  /** The key does not end in `.json`, as those of AWS's sample need not. */
  withoutExtension?: true;
}

/** The parts of a key, or what is wrong with it. @public */
export type ParsedConfigurationKey =
  | { ok: true; name: ConfigurationName }
  | { ok: false; problems: Problem[] };

/**
 * Key of a configuration file, the inverse of {@link parseConfigurationKey}.
 *
 * @throws RangeError when a part is not of the form that {@link isShortName}
 * and {@link isVersion} want, or the whole is too long for S3.
 * @public
 */
export function formatConfigurationKey(name: ConfigurationName): string {
  const { shortName, version, withoutExtension } = name;
  const extension = withoutExtension ? '' : EXTENSION;
  const key = `${CONFIGURATION_PREFIX}${shortName}#${version}${extension}`;
  const parsed = parseConfigurationKey(key);
  if (!parsed.ok) {
    throw new RangeError(parsed.problems.map(each => each.message).join(' '));
  }
  if (parsed.name.withoutExtension !== withoutExtension) {
    throw new RangeError('A version without extension can not end in .json.');
  }
  return key;
}

/** The keys that a configuration with this version can have. @public */
export function configurationKeys(
  shortName: string,
  version: string,
): string[] {
  const key = formatConfigurationKey({ shortName, version });
  // One that ends in .json itself would be the key of another version.
  return version.endsWith(EXTENSION)
    ? [key]
    : [key, key.slice(0, -EXTENSION.length)];
}

/** Takes the key of a configuration file apart. @public */
export function parseConfigurationKey(key: string): ParsedConfigurationKey {
  const wrong = (...messages: string[]): ParsedConfigurationKey => ({
    ok: false,
    problems: messages.map(message => ({ pointer: '', message })),
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
  const shortName = key.slice(CONFIGURATION_PREFIX.length, hash);
  const rest = key.slice(hash + 1);
  const hasExtension = rest.endsWith(EXTENSION);
  const version = hasExtension ? rest.slice(0, -EXTENSION.length) : rest;
  const problems = [shortNameProblem(shortName), versionProblem(version)];
  const found = problems.flatMap(problem => problem ?? []);
  if (found.length > 0) return wrong(...found);
  if (byteLength(key) > MAX_KEY_BYTES) {
    return wrong(`The file name has more than ${MAX_KEY_BYTES} bytes.`);
  }
  return {
    ok: true,
    name: {
      shortName,
      version,
      ...(!hasExtension && { withoutExtension: true }),
    },
  };
}

/** The short name in the key of a file that begins like a configuration, whether or not the rest is right; undefined when there is none. @public */
export function shortNameOfKey(key: string): string | undefined {
  const hash = key.indexOf('#');
  if (hash < 0 || !key.startsWith(CONFIGURATION_PREFIX)) return undefined;
  const shortName = key.slice(CONFIGURATION_PREFIX.length, hash);
  return isShortName(shortName) ? shortName : undefined;
}
