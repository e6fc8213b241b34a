import { sha256Hex } from '../text/sha256Hex';
import { isShortName } from '../files/shortName';

/** The names of all our change sets begin with this, so that an event pattern can tell them from others. @public */
export const CHANGE_SET_NAME_PREFIX = 'Private Marketplace Automation ';

// The two blanks are in AWS's sample, too.
const CREATE = `${CHANGE_SET_NAME_PREFIX}Create Experience `;
const UPDATE = `${CHANGE_SET_NAME_PREFIX}Update Experience  `;

/** StartChangeSet takes names of up to 100 characters. */
const ROOM = 100 - UPDATE.length;

// StartChangeSet takes letters, digits, white space and _+=.:@- in names (AWS
// Marketplace Catalog API, "StartChangeSet"). + stands for a blank, = for the
// bytes of any other sign, : for a short name that was cut.
const BLANK = '+';
const ESCAPE = '=';
const CUT = ':';
const VERBATIM = /^[A-Za-z0-9_.@-]$/;
const ENCODED = /^(?:[A-Za-z0-9_.@+-]|=[0-9A-F]{2})*$/;
const DIGEST_LENGTH = 16;

/**
 * Name of a change set. It ends in the short name, by which the status file is
 * found when the change set has ended. What does not fit is cut and followed by
 * a digest: see {@link beginningOfChangeSet}.
 *
 * @public
 */
export function changeSetName(shortName: string, creates: boolean): string {
  return `${creates ? CREATE : UPDATE}${encode(shortName)}`;
}

/** Short name at the end of a change set's name; undefined when the change set can not be ours, or the short name was cut. @public */
export function shortNameOfChangeSet(name: string): string | undefined {
  const ending = endingOf(name);
  if (ending === undefined) return undefined;
  const shortName = decode(ending);
  return shortName !== undefined && isShortName(shortName)
    ? shortName
    : undefined;
}

/**
 * First characters of a short name that was too long for the name of a change
 * set; undefined when none was cut. Of the status files whose keys begin so,
 * the one for which {@link isChangeSetNameOf} is true is meant.
 *
 * @public
 */
export function beginningOfChangeSet(name: string): string | undefined {
  const [before, beginning, digest] = endingOf(name)?.split(CUT) ?? [];
  return before === '' && beginning !== undefined && digest !== undefined
    ? decode(beginning)
    : undefined;
}

/** Whether a change set of this name was made for the experience with this short name. @public */
export function isChangeSetNameOf(name: string, shortName: string): boolean {
  return endingOf(name) === encode(shortName);
}

function endingOf(name: string): string | undefined {
  const prefix = [CREATE, UPDATE].find(each => name.startsWith(each));
  return prefix === undefined ? undefined : name.slice(prefix.length);
}

function encode(shortName: string): string {
  const signs = Array.from(shortName, encodeSign);
  const whole = signs.join('');
  if (whole.length <= ROOM) return whole;
  const room = ROOM - DIGEST_LENGTH - 2 * CUT.length;
  let beginning = '';
  for (const sign of signs) {
    if (beginning.length + sign.length > room) break;
    beginning += sign;
  }
  const digest = sha256Hex(shortName).slice(0, DIGEST_LENGTH);
  return `${CUT}${beginning}${CUT}${digest}`;
}

function encodeSign(sign: string): string {
  if (sign === ' ') return BLANK;
  if (VERBATIM.test(sign)) return sign;
  return Array.from(
    new TextEncoder().encode(sign),
    byte => `${ESCAPE}${byte.toString(16).toUpperCase().padStart(2, '0')}`,
  ).join('');
}

/** Undefined when the text is not as {@link encodeSign} makes it. */
function decode(encoded: string): string | undefined {
  if (!ENCODED.test(encoded)) return undefined;
  try {
    return decodeURIComponent(
      encoded.replaceAll(BLANK, ' ').replaceAll(ESCAPE, '%'),
    );
  } catch {
    // The bytes are not UTF-8.
    return undefined;
  }
}
