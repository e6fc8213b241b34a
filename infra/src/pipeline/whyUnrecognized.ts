import {
  CONFIGURATION_PREFIX,
  STATUS_PREFIX,
  parseConfigurationKey,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';

const TO_THE_TOP = 'Files of the automation stand at the top of the bucket.';

/** Why an object is no file of the automation, and what to do about it. */
export function whyUnrecognized(key: string): string {
  if (key.endsWith('/')) return `It is a folder. ${TO_THE_TOP}`;
  if (key.includes('/')) return `It is in a folder. ${TO_THE_TOP}`;
  if (key.startsWith(CONFIGURATION_PREFIX)) {
    const parsed = parseConfigurationKey(key);
    return parsed.ok
      ? 'It is a configuration.'
      : parsed.problems.map(({ message }) => message).join(' ');
  }
  if (key.startsWith(STATUS_PREFIX)) {
    return `What follows ${STATUS_PREFIX} is no short name, so it is no status file.`;
  }
  if (key.toLowerCase().startsWith(CONFIGURATION_PREFIX.toLowerCase())) {
    return `Names are case sensitive: configurations begin with ${CONFIGURATION_PREFIX}.`;
  }
  return 'No file of the automation has such a name.';
}
