/**
 * The parts of a JSON pointer (RFC 6901), for people: names as they stand, and
 * places in a list counted from 1. None for the whole document.
 */
export function problemField(pointer: string): (string | number)[] {
  return pointer
    .split('/')
    .slice(1)
    .map(part => part.replace(/~1/g, '/').replace(/~0/g, '~'))
    .map(part => (/^\d+$/.test(part) ? Number(part) + 1 : part));
}
