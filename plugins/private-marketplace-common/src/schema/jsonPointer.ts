/** The value that a JSON pointer (RFC 6901) leads to; undefined when there is none. */
export function valueAt(root: unknown, pointer: string): unknown {
  return segmentsOf(pointer).reduce<unknown>(
    (value, segment) =>
      typeof value === 'object' && value !== null
        ? Reflect.get(value, segment)
        : undefined,
    root,
  );
}

/** The unescaped parts of a JSON pointer. */
export function segmentsOf(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map(segment => segment.replace(/~1/g, '/').replace(/~0/g, '~'));
}
