/**
 * A text without what people leave out when they search: capitals, accents,
 * marks. "Účetnictví™" is found by "ucetnictvi". Letters of other alphabets stay.
 */
export function simpleText(text: string): string {
  return text
    .replace(/[™®©]/g, '')
    .normalize('NFKD')
    .replace(/\p{Mark}+/gu, '')
    .toLocaleLowerCase('en-US')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The words of a search, each once; the longest first, for it narrows most. */
export function wordsOfSearch(text: string): string[] {
  const words = simpleText(text)
    .split(' ')
    .filter(word => word !== '');
  return [...new Set(words)].sort((a, b) => b.length - a.length).slice(0, 10);
}
