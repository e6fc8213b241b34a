import { byteLength } from '../text/byteLength';
import { wrongSign } from '../text/wrongSign';

/** S3 takes keys of so many bytes (Amazon S3 User Guide, "Naming Amazon S3 objects"). */
export const MAX_KEY_BYTES = 1024;

/** The longest name of a file that a short name stands in: that of an error file. */
const LONGEST_AROUND = 'ERROR_STATUS_Experience__20260131-090500'.length;

const MAX_SHORT_NAME_BYTES = MAX_KEY_BYTES - LONGEST_AROUND;

// Neither control characters nor halves of signs, which are no Unicode.
const SIGN = /^[^/#\p{Cc}\p{Cs}]$/u;
const SIGNS = 'Every sign goes but /, # and control characters.';

/**
 * Whether a text can be the short name of an experience. AWS's sample takes
 * nearly everything, so every sign but `/`, `#` and control characters goes, as
 * long as S3 takes the keys of all files. The portal itself makes names by
 * {@link isPortalShortName}.
 *
 * @public
 */
export function isShortName(text: string): boolean {
  return shortNameProblem(text) === undefined;
}

/** Whether a text can be the version of a configuration; it may be empty. @public */
export function isVersion(text: string): boolean {
  return versionProblem(text) === undefined;
}

/** Why a text can not be a short name, as a sentence; undefined when it can. @public */
export function shortNameProblem(text: string): string | undefined {
  if (text === '') {
    return 'The short name is missing. It stands between Experience_ and #.';
  }
  const sign = wrongSign(text, SIGN);
  if (sign) return `The short name holds ${sign}. ${SIGNS}`;
  const bytes = byteLength(text);
  return bytes > MAX_SHORT_NAME_BYTES
    ? `The short name has ${bytes} bytes. At most ${MAX_SHORT_NAME_BYTES} fit in the names of all files of an experience.`
    : undefined;
}

/** Why a text can not be a version, as a sentence; undefined when it can. */
export function versionProblem(text: string): string | undefined {
  const sign = wrongSign(text, SIGN);
  if (sign) return `The version holds ${sign}. ${SIGNS}`;
  return byteLength(text) > MAX_KEY_BYTES
    ? `The version is too long: S3 takes names of ${MAX_KEY_BYTES} bytes.`
    : undefined;
}
