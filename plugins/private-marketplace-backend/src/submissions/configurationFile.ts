import { InputError } from '@backstage/errors';
import {
  formatConfigurationKey,
  isPortalShortName,
  MAX_CONFIGURATION_BYTES,
  parseConfiguration,
  portalShortNameProblem,
  portalVersionProblem,
  shortNameProblem,
  sizeProblem,
  type Configuration,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { leastFileSize } from './leastFileSize';
import { InvalidConfigurationError } from './InvalidConfigurationError';
import type { SubmittedConfiguration } from './SubmittedConfiguration';

/** A configuration file before it is written. */
export interface ConfigurationFile {
  key: string;
  shortName: string;
  version: string;
  configuration: Configuration;
  text: string;
  /** Nobody has asked for the version, so that another one will do. */
  isVersionMadeUp: boolean;
}

/**
 * Makes the file for a configuration.
 *
 * @throws InputError when the name or the version is not right.
 * @throws InvalidConfigurationError when the configuration is not right.
 */
export function configurationFile(
  shortName: string,
  { configuration, version: wanted }: SubmittedConfiguration,
  now: Date,
): ConfigurationFile {
  const nameProblem = shortNameProblem(shortName);
  if (nameProblem) throw new InputError(nameProblem);
  const version = wanted ?? versionOf(now);
  // These three are right in a bucket, but no address could end in them.
  const versionProblem = ['', '.', '..'].includes(version)
    ? 'The version has to be more than dots.'
    : portalVersionProblem(version);
  if (versionProblem) throw new InputError(`/version: ${versionProblem}`);
  // Before anything is done that takes time with its size.
  const size = leastFileSize(configuration, MAX_CONFIGURATION_BYTES);
  if (size > MAX_CONFIGURATION_BYTES) {
    const message = `The configuration has at least ${size} bytes as a file; at most ${MAX_CONFIGURATION_BYTES} are read. Split it into several files.`;
    throw new InvalidConfigurationError([{ pointer: '', message }]);
  }
  const parsed = parseConfiguration(configuration);
  if (!parsed.ok) throw new InvalidConfigurationError(parsed.problems);
  const text = `${JSON.stringify(parsed.configuration, null, 2)}\n`;
  const tooLarge = sizeProblem(Buffer.byteLength(text));
  if (tooLarge) throw new InvalidConfigurationError([tooLarge]);
  return {
    ...fileName(shortName, version),
    configuration: parsed.configuration,
    text,
    isVersionMadeUp: wanted === undefined,
  };
}

/**
 * Files that others made may have nearly any name, but the portal makes plain ones.
 *
 * @throws InputError when an experience would be created under another name.
 */
export function checkNewShortName(shortName: string): void {
  if (isPortalShortName(shortName)) return;
  throw new InputError(portalShortNameProblem(shortName));
}

/** The file as its name has it. */
export function fileName(
  shortName: string,
  version: string,
): Pick<ConfigurationFile, 'key' | 'shortName' | 'version'> {
  return {
    key: formatConfigurationKey({ shortName, version }),
    shortName,
    version,
  };
}

/** `20260131-090500-123`: sorts by time and is unique as long as nobody writes twice in a millisecond. */
export function versionOf(now: Date): string {
  return now
    .toISOString()
    .replace(/[-:Z]/g, '')
    .replace('T', '-')
    .replace('.', '-');
}
