/** What is spoken of as part of a name, and no part of its initials. */
const BEGINS_A_WORD = /[\p{L}\p{N}]/u;

/**
 * One or two letters that stand for a product without a logo: of its first two
 * words, in whatever script. Empty where the title has no letters.
 */
export function initialsOf(title: string): string {
  const letters = title
    .split(/[\s/–—-]+/)
    .flatMap(word => BEGINS_A_WORD.exec(word)?.[0] ?? []);
  return letters.slice(0, 2).join('').toLocaleUpperCase();
}
