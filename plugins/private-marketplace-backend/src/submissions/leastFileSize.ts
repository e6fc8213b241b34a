// What the file has around an item of a list at least: a line break, the blanks before it, and a comma.
const AROUND_ITEM = 6;

/**
 * The bytes that a configuration has as a file at least, counted without making
 * it and without recursion: a body may be nested as deeply as it likes.
 *
 * @param enough - where counting stops.
 */
export function leastFileSize(configuration: unknown, enough: number): number {
  const rest: unknown[] = [configuration];
  let size = 0;
  while (rest.length > 0 && size <= enough) {
    const next = rest.pop();
    if (typeof next === 'string') {
      size += next.length + 2;
    } else if (Array.isArray(next)) {
      size += 2 + next.length * AROUND_ITEM;
      if (size <= enough) for (const item of next) rest.push(item);
    } else if (typeof next === 'object' && next !== null) {
      for (const [key, value] of Object.entries(next)) {
        size += key.length + 3;
        rest.push(value);
      }
    } else {
      size += 1;
    }
  }
  return size;
}
