/** The text that a path leads to in JSON; empty when there is none. */
export function textAt(value: unknown, ...path: (string | number)[]): string {
  let found = value;
  for (const step of path) {
    if (typeof found !== 'object' || found === null) return '';
    found = Reflect.get(found, step);
  }
  return typeof found === 'string' ? found : '';
}
