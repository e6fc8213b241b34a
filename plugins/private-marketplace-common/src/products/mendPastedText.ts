// Mail programs and wikis put them between the characters of long words.
const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;
const OTHER_SPACES = /[\u00a0\u2000-\u200a\u202f\u3000]/g;
const LINE_BREAK = /\r\n?|[\u0085\u2028\u2029]/g;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** Suffixes of ids have 13 characters wherever AWS has shown one; others are left broken. */
const USUAL_SUFFIX = 13;

/**
 * Undoes what mail programs, wikis and spreadsheets do to ids and addresses:
 * invisible characters, escapes, and ids that are broken over two lines. Lines
 * of the text keep their numbers, as the second half moves up to the first.
 */
export function mendPastedText(text: string): string {
  return text
    .replace(LINE_BREAK, '\n')
    .replace(INVISIBLE, '')
    .replace(OTHER_SPACES, ' ')
    .replace(/&amp;/gi, '&')
    .replace(/&(lt|gt|quot|#39);/gi, ' ')
    .replace(/\\([_\-.&?=~*[\]()])/g, '$1')
    .replace(
      /((?<![\w-])prod(?:view)?-)([a-z2-7]{0,12})=?\n([ \t>]*)([a-z2-7]{1,13})(?![\w-])/g,
      (all, prefix: string, first: string, between: string, second: string) =>
        first.length + second.length === USUAL_SUFFIX
          ? `${prefix}${first}${second}\n${between}`
          : all,
    )
    .replace(
      /(?<![\w-])([0-9a-f-]{1,35})=?\n([ \t>]*)([0-9a-f-]{1,35})(?![\w-])/gi,
      (all, first: string, between: string, second: string) =>
        UUID.test(first + second) ? `${first}${second}\n${between}` : all,
    );
}
