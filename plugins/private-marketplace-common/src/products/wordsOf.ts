const QUOTES = '"\'`´‘’“”„«»‹›';
const BULLETS = '•◦▪‣·*+–—-';
const BEFORE = new RegExp(
  `^[\\s${escaped(QUOTES + BULLETS)}()[\\]{}<>:=#]+`,
  'u',
);
const AFTER = new RegExp(`[\\s${escaped(QUOTES)}([{}<>:.=–—-]+$`, 'u');
const CLOSING = /[)\]]+$/;
const NUMBERING = /^\s*\d{1,4}[.)]\s/;

/** Stands where an id was in a line. */
export const CUT = '\0';

/**
 * The cells of a line that have words in them, without bullets, numbering,
 * brackets and quotes around them.
 */
export function wordsOf(line: string): string[] {
  // Where a table is cut at tabs or bars, commas belong to names.
  const cuts = /[\t|]/.test(line) ? /[\t|\0]/ : /[,;\0]/;
  return line
    .replace(NUMBERING, '')
    .split(cuts)
    .map(strip)
    .filter(cell => /\p{Letter}/u.test(cell));
}

function strip(cell: string): string {
  const bare = cell.replace(BEFORE, '').replace(AFTER, '');
  // "Firewall (BYOL)" keeps its own.
  return /[([]/.test(bare)
    ? bare
    : bare.replace(CLOSING, '').replace(AFTER, '');
}

function escaped(characters: string): string {
  return characters.replace(/[\]\\^-]/g, '\\$&');
}
