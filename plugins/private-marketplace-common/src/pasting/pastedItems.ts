/** A pasted item that is none of what was asked for. @public */
export interface InvalidPaste<Why extends string> {
  input: string;
  why: Why;
}

/** What was pasted, in its order. @public */
export interface Pasted<Item extends { id: string }, Why extends string> {
  /** Each id once. */
  ids: Item[];
  invalid: InvalidPaste<Why>[];
  /** Ids that were there more than once. */
  duplicates: string[];
}

const SEPARATORS = /[\s,;]+/;
const QUOTES = '"\'`´‘’“”„«»‹›';
const WRAPPING = `${QUOTES}()[\\]{}<>|`;
const BULLETS = '•◦▪‣·*+–—-';
const AROUND = new RegExp(
  `^[${escaped(BULLETS)}${WRAPPING}]+|[${WRAPPING}]+$`,
  'gu',
);
const NUMBERING = /^\d{1,3}[.)]$/;

/**
 * Cuts a text at white space, commas and semicolons, takes off bullets,
 * brackets and quotes, and reads each item.
 */
export function readPasted<Item extends { id: string }, Why extends string>(
  text: string,
  read: (input: string) => Item | { why: Why },
): Pasted<Item, Why> {
  const ids = new Map<string, Item>();
  const invalid: InvalidPaste<Why>[] = [];
  const duplicates = new Set<string>();
  for (const token of text.split(SEPARATORS)) {
    if (NUMBERING.test(token)) continue;
    const input = token.replace(AROUND, '');
    if (input === '') continue;
    const item = read(input);
    if ('why' in item) invalid.push({ input, why: item.why });
    else if (ids.has(item.id)) duplicates.add(item.id);
    else ids.set(item.id, item);
  }
  return { ids: [...ids.values()], invalid, duplicates: [...duplicates] };
}

function escaped(characters: string): string {
  return characters.replace(/[\]\\^-]/g, '\\$&');
}
