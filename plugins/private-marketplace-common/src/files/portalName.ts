import { wrongSign } from '../text/wrongSign';

const MAX_LENGTH = 40;
const SIGN = /^[A-Za-z0-9_.-]$/;
const FIRST_SIGN = /^[A-Za-z0-9]/;

/**
 * Whether the portal may make this short name: 1 to 40 letters, digits, `_`,
 * `.` and `-`, beginning with a letter or digit. Such names need no quoting in
 * addresses, on command lines and in the names of change sets.
 *
 * @public
 */
export function isPortalShortName(text: string): boolean {
  return portalShortNameProblem(text) === undefined;
}

/** Whether the portal may make this version: up to 40 letters, digits, `_`, `.` and `-`. @public */
export function isPortalVersion(text: string): boolean {
  return portalVersionProblem(text) === undefined;
}

/** Why the portal does not make this short name, as a sentence; undefined when it does. @public */
export function portalShortNameProblem(text: string): string | undefined {
  const wanted =
    'Use 1 to 40 letters, digits, _, . and -, beginning with a letter or digit.';
  if (text === '') return `The short name is missing. ${wanted}`;
  const reason =
    signsProblem(text) ??
    (FIRST_SIGN.test(text) ? undefined : `begins with ${text.slice(0, 1)}`);
  return reason && `The short name ${reason}. ${wanted}`;
}

/** Why the portal does not make this version, as a sentence; undefined when it does. @public */
export function portalVersionProblem(text: string): string | undefined {
  const reason = signsProblem(text);
  return (
    reason && `The version ${reason}. Use up to 40 letters, digits, _, . and -.`
  );
}

function signsProblem(text: string): string | undefined {
  const sign = wrongSign(text, SIGN);
  if (sign) return `holds ${sign}`;
  return text.length > MAX_LENGTH ? `has ${text.length} characters` : undefined;
}
